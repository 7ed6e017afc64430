/// The request as a command line of curl, which prints the answer with its headers.
func curlSample(_ request: SampleRequest) -> [String]? {
    if request.method == "CONNECT" || (request.method == "HEAD" && request.body != nil) {
        return nil
    }
    var command = request.method == "HEAD" ? "curl -I" : "curl -i"
    if request.method != "HEAD", request.method != "GET" || request.body != nil {
        command += " -X " + shellWord(request.method)
    }
    if request.url.hasPattern { command += " --globoff" }
    if request.url.hasDotSegment { command += " --path-as-is" }
    var parts = [command + " " + shellWord(request.url.text)]
    parts += request.headers.map { header in
        // A name with a colon and nothing behind it would take the header out.
        let line = header.value.isEmpty ? header.name + ";" : "\(header.name): \(header.value)"
        return "  -H " + shellWord(line)
    }
    guard let body = request.bodyText else { return continued(parts) }
    if request.header("content-type") == nil { parts.append("  -H 'Content-Type:'") }
    if body.unicodeScalars.contains("\0") {
        // No argument of a program can hold it.
        let start = body.hasPrefix("-") ? "printf --" : "printf"
        parts[0] = "\(start) '\(octalEscaped(body).replacing("%", with: "%%"))' | \(parts[0])"
        return continued(parts + ["  --data-binary @-"])
    }
    // An at sign would stand for the name of a file.
    let option = body.hasPrefix("@") ? "--data-raw" : "-d"
    return continued(parts + ["  \(option) \(shellWord(body))"])
}

/// The parts of a command, one a line.
private func continued(_ parts: [String]) -> [String] {
    parts.dropLast().map { $0 + " \\" } + parts.suffix(1)
}
