import Diagnostics
import ErrorCatalog
import Escaping

/// What is notable in a response, whatever its code is.
func responseFacts(
    _ response: PastedResponse, _ fields: PastedFields, text: PastedText
) -> [ResponseFact] {
    inputFacts(response, fields, text)
        + edgeFacts(response, fields)
        + contradictionFacts(response, fields)
        + waitFacts(response, fields) + limitFacts(response)
        + challengeFacts(response) + destinationFacts(response)
        + requestIDFacts(fields)
}

private func inputFacts(
    _ response: PastedResponse, _ fields: PastedFields, _ text: PastedText
) -> [ResponseFact] {
    var facts: [ResponseFact] = []
    if response.responseCount > 1 {
        facts.append(
            ResponseFact(
                .input, "The text has \(response.responseCount) responses; this is the last."))
    }
    if text.isCut {
        facts.append(
            ResponseFact(.input, "The text has more than 1 MiB; the rest was not looked at."))
    }
    if let form = compression(of: response) {
        facts.append(
            ResponseFact(
                .input,
                "The body is \(form), so it can't be read: repeat the request with "
                    + "`curl --compressed` or without `Accept-Encoding`."))
    } else if isBinary(response.body) {
        facts.append(ResponseFact(.input, "The body is no text."))
    } else if fields.isUnfinished {
        facts.append(ResponseFact(.input, "The JSON is cut off before its end."))
    }
    return facts
}

/// The name of the compression of a body that was pasted or piped as it came.
private func compression(of response: PastedResponse) -> String? {
    if response.body.starts(with: [0x1F, 0x8B]) { return "compressed (gzip)" }
    guard isBinary(response.body), let coding = response.value(of: "content-encoding") else {
        return nil
    }
    return ["gzip", "br", "zstd", "deflate"].contains(coding.lowercased())
        ? "compressed (\(coding.lowercased()))" : nil
}

/// Whether bytes are no text: NULs, or much that is not UTF-8.
func isBinary(_ body: [UInt8]) -> Bool {
    let part = body.prefix(4_096)
    let controls = part.count { $0 < 0x09 || (0x0E..<0x20).contains($0) }
    if controls * 20 > part.count { return true }
    let repaired = String(decoding: part.dropLast(4), as: UTF8.self).unicodeScalars
    return repaired.count { $0 == "\u{FFFD}" } * 10 > part.count
}

private func edgeFacts(_ response: PastedResponse, _ fields: PastedFields) -> [ResponseFact] {
    guard let title = fields.htmlTitle else { return [] }
    let name = title.isEmpty ? "" : " with the title \(shortCodeSpan(title))"
    let server = response.value(of: "server").map { ", `Server` is \(shortCodeSpan($0))" } ?? ""
    return [
        ResponseFact(
            .edge,
            "The body is an HTML page\(name)\(server): probably a proxy, a load balancer or "
                + "a CDN answered, not the API.")
    ]
}

private func contradictionFacts(
    _ response: PastedResponse, _ fields: PastedFields
) -> [ResponseFact] {
    guard let status = response.status?.statusCode, let field = fields.statusField,
        field.key != "code", let other = threeDigits(field.value.utf8), other != status
    else { return [] }
    return [
        ResponseFact(
            .contradiction,
            "The body says status \(other) (`\(field.path)`), but the response has \(status): "
                + "something between the API and you may have changed it.")
    ]
}

private func waitFacts(_ response: PastedResponse, _ fields: PastedFields) -> [ResponseFact] {
    if let value = response.value(of: "retry-after"), !value.isEmpty {
        let sentence =
            waitSentence(value, place: "Retry-After")
            ?? "`Retry-After` is \(shortCodeSpan(value)), which is neither seconds nor a date."
        return [ResponseFact(.wait, sentence)]
    }
    // Members are whatever an API likes: `null`, fractions of a second, a date.
    for field in fields.all where field.key == "retryafter" && field.origin == .body {
        let parts = field.value.split(separator: ".", omittingEmptySubsequences: false)
        let isFraction =
            parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }
        if isFraction, let whole = Int(parts[0]), whole < Int.max {
            let wait = durationText(seconds: parts[1].allSatisfy { $0 == "0" } ? whole : whole + 1)
            return [ResponseFact(.wait, "Wait \(wait): `\(field.path)` is `\(field.value)`.")]
        }
        if let sentence = waitSentence(field.value, place: field.path) {
            return [ResponseFact(.wait, sentence)]
        }
    }
    return []
}

/// What seconds or a date say (RFC 9110 §10.2.3); `nil` for anything else.
private func waitSentence(_ value: String, place: String) -> String? {
    if !value.isEmpty, value.utf8.allSatisfy(isDigit) {
        guard let seconds = Int(value) else {
            return "`\(place)` is \(shortCodeSpan(value)): too long to wait."
        }
        let wait = seconds == 0 ? "Wait no longer" : "Wait \(durationText(seconds: seconds))"
        return "\(wait): `\(place)` is \(shortCodeSpan(value))."
    }
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let isDay = value.utf8.prefix(4).allSatisfy(isDigit) && value.utf8.dropFirst(4).first == 0x2D
    let isDate =
        days.contains { value.hasPrefix($0) } || (isDay && value.utf8.count > 9)
    return isDate ? "Wait until \(plainMarkdown(value)) (`\(place)`)." : nil
}

private func limitFacts(_ response: PastedResponse) -> [ResponseFact] {
    response.headers.compactMap { header in
        let key = looseKey(header.name)
        guard key.contains("ratelimit") || key.contains("quota") else { return nil }
        if key.hasSuffix("remaining") {
            let isUsedUp = header.value == "0"
            let sentence =
                isUsedUp ? "The limit is used up" : "There is something left of the limit"
            return ResponseFact(
                .limit, "\(sentence): `\(header.name)` is \(shortCodeSpan(header.value)).")
        }
        guard key.hasSuffix("reset"), let number = Int(header.value), number >= 0 else {
            return nil
        }
        let isTime = (1_000_000_000..<100_000_000_000).contains(number)
        let date = isTime ? dateText(secondsSince1970: number) : nil
        let time = date.map { "at \($0)" } ?? "in \(durationText(seconds: number))"
        return ResponseFact(.limit, "The limit starts anew \(time) (`\(header.name)`).")
    }
}

private func challengeFacts(_ response: PastedResponse) -> [ResponseFact] {
    let names = ["WWW-Authenticate", "Proxy-Authenticate"]
    return names.flatMap { name in
        response.values(of: name).map { value in
            guard let error = quotedParameter("error", in: value) else {
                return ResponseFact(
                    .challenge, "The server asks for \(shortCodeSpan(value)) (`\(name)`).")
            }
            let why = quotedParameter("error_description", in: value).map {
                ": \(shortCodeSpan($0))"
            }
            return ResponseFact(
                .challenge,
                "The server refuses the credentials with \(shortCodeSpan(error))\(why ?? "").")
        }
    }
}

/// The value of a parameter of a challenge (RFC 9110 §11.2).
private func quotedParameter(_ name: String, in value: String) -> String? {
    for separator in [" ", ",", ";"] {
        guard let start = value.firstRange(of: "\(separator)\(name)=")?.upperBound else { continue }
        let rest = value[start...]
        return rest.hasPrefix("\"")
            ? String(rest.dropFirst().prefix { $0 != "\"" }) : String(rest.prefix { $0 != "," })
    }
    return nil
}

private func destinationFacts(_ response: PastedResponse) -> [ResponseFact] {
    var facts: [ResponseFact] = []
    if let allow = response.value(of: "allow") {
        facts.append(
            ResponseFact(
                .methods,
                allow.isEmpty
                    ? "The resource takes no method at all (`Allow` is empty)."
                    : "The resource takes \(shortCodeSpan(allow)) (`Allow`)."))
    }
    if let status = response.status?.statusCode, (300..<400).contains(status),
        let location = response.value(of: "location")
    {
        facts.append(ResponseFact(.redirect, "The redirect leads to \(shortCodeSpan(location))."))
    }
    if let sunset = response.value(of: "sunset") {
        facts.append(
            ResponseFact(.sunset, "The endpoint goes away: `Sunset` is \(shortCodeSpan(sunset))."))
    }
    return facts
}

private func requestIDFacts(_ fields: PastedFields) -> [ResponseFact] {
    var seen: Set<String> = []
    return fields.all.compactMap { field in
        guard FieldKeys.requestID.contains(field.key), field.origin != .prose, seen.count < 3,
            !field.value.isEmpty, seen.insert(field.value).inserted
        else { return nil }
        // The trace is the second part (W3C Trace Context, section 3.2).
        let parts = field.value.split(separator: "-")
        let isTrace = field.key == "traceparent" && parts.count == 4
        let id = isTrace ? String(parts[1]) : field.value
        return ResponseFact(
            .requestID,
            "The request has the id \(shortCodeSpan(id)) (`\(field.path)`): name it "
                + "when you ask for help.")
    }
}

/// What the catalog says of an entry and the response does not keep to.
func catalogFacts(_ entry: CatalogEntry, _ response: PastedResponse) -> [ResponseFact] {
    guard let status = response.status?.statusCode else { return [] }
    var facts: [ResponseFact] = []
    if entry.kind == .error, entry.statusCode != status {
        facts.append(
            ResponseFact(
                .contradiction,
                "The catalog gives this code the status \(entry.statusCode), but the "
                    + "response has \(status)."))
    }
    guard !response.headers.isEmpty, entry.statusCode == status else { return facts }
    for header in entry.headers
    where header.direction == .response && header.requirement == .required
        && response.value(of: header.name.value) == nil
    {
        facts.append(
            ResponseFact(
                .missingHeader,
                "The response lacks the header `\(header.name.value)`, which this error always has."
            ))
    }
    return facts
}
