import Escaping

/// The request as a program for Go with net/http.
func goSample(_ request: SampleRequest) -> [String]? {
    guard canSend(request) else { return nil }
    var imports = ["fmt", "log", "net/http"]
    if request.answer != .nothing { imports.append("io") }
    if request.body != nil { imports.append("strings") }
    var lines = ["package main", "", "import ("]
    lines += imports.sorted().map { "\t\"\($0)\"" } + [")", "", "func main() {"]
    lines += requestLines(request)
    lines.append("")
    var client = "http.DefaultClient"
    if request.isRedirected {
        client = "client"
        lines += [
            "\tclient := &http.Client{",
            "\t\tCheckRedirect: func(*http.Request, []*http.Request) error {",
            "\t\t\treturn http.ErrUseLastResponse",
            "\t\t},",
            "\t}",
        ]
    }
    lines.append("\tresponse, err := \(client).Do(request)")
    lines += fatalCheck + ["\tdefer response.Body.Close()", ""]
    lines.append("\tfmt.Println(response.StatusCode)")
    if let header = request.delayHeader {
        lines.append("\tfmt.Println(response.Header.Get(\(stringLiteral(header, .go))))")
    }
    if request.answer != .nothing {
        lines.append("\tanswer, err := io.ReadAll(response.Body)")
        lines += fatalCheck + ["\tfmt.Println(string(answer))"]
    }
    return lines + ["}"]
}

private let fatalCheck = ["\tif err != nil {", "\t\tlog.Fatal(err)", "\t}"]

/// net/http parses the URL strictly, and writes the fields of the connection by itself.
private func canSend(_ request: SampleRequest) -> Bool {
    request.method != "CONNECT" && !request.url.hasStrayPercent
        && !request.hasHeader(of: ["transfer-encoding", "trailer"])
}

private func requestLines(_ request: SampleRequest) -> [String] {
    var lines: [String] = []
    if let body = request.bodyText { lines.append("\tbody := strings.NewReader(\(raw(body)))") }
    let method = stringLiteral(request.method, .go)
    let url = stringLiteral(request.url.text, .go)
    let body = request.body == nil ? "nil" : "body"
    lines.append("\trequest, err := http.NewRequest(\(method), \(url), \(body))")
    lines += fatalCheck
    lines += request.headers.map { header in
        let name = stringLiteral(header.name, .go)
        return "\trequest.Header.Set(\(name), \(stringLiteral(header.value, .go)))"
    }
    return lines
}

/// A text as a raw literal where it can be one and has something to gain from it.
private func raw(_ text: String) -> String {
    let isRaw = text.contains { "\n\"\\".contains($0) } && !text.contains("`")
    return isRaw && isShownAsLines(text) ? "`\(text)`" : stringLiteral(text, .go)
}
