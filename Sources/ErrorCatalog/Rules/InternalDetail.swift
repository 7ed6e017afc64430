/// Something in a text that only the server's log should hold.
struct InternalDetail: Equatable {
    /// What it is: "a Java stack trace".
    var kind: String
    /// The part of the text that shows it.
    var sign: String

    init(_ kind: String, _ sign: some StringProtocol) {
        self.kind = kind
        self.sign = String(sign)
    }
}

/// The first internal detail in a text; `nil` where there is none.
func internalDetail(in text: String) -> InternalDetail? {
    let bytes = Array(text.utf8)
    var offset = 0
    while let match = needles.first(in: bytes, from: offset) {
        let sign = signs[match.word]
        if sign.isFollowed(bytes[match.range.upperBound...]) {
            return InternalDetail(sign.kind, sign.text)
        }
        offset = match.range.upperBound
    }
    return frame(inLinesOf: bytes)
}

/// A call in a line of the text.
private func frame(inLinesOf bytes: [UInt8]) -> InternalDetail? {
    var calls = 0
    for line in lines(of: bytes) {
        let line = line.drop { $0 == 0x20 || $0 == 0x09 }
        guard ["at ", "File \"", "goroutine ", "#"].contains(where: { line.starts(with: $0.utf8) })
        else { continue }
        let text = String(decoding: line.prefix(500), as: UTF8.self)
        if let kind = frameKind(of: text) { return InternalDetail(kind, text) }
        if isDotNETCall(text) { calls += 1 }
        // One such line may be a sentence; two are a trace.
        if calls == 2 { return InternalDetail("a .NET stack trace", text) }
    }
    return nil
}

/// The lines, where a line may also end with `\n` as JSON in a text writes it.
private func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for index in bytes.indices {
        let isEscape =
            bytes[index] == UInt8(ascii: "\\") && index + 1 < bytes.count
            && bytes[index + 1] == UInt8(ascii: "n")
        guard bytes[index] == 0x0A || isEscape, index >= start else { continue }
        lines.append(bytes[start..<index])
        start = index + (isEscape ? 2 : 1)
    }
    return lines + [bytes[min(start, bytes.count)...]]
}

private func frameKind(of line: String) -> String? {
    let has = { (marks: [String]) in marks.contains { hasDigit(line, behind: $0) } }
    if line.hasPrefix("at ") {
        if has([".java:", ".kt:", ".scala:", ".groovy:"]) { return "a Java stack trace" }
        if has([":line "]) { return "a .NET stack trace" }
        if has([".js:", ".ts:", ".mjs:", ".cjs:"]) { return "a JavaScript stack trace" }
    }
    if line.hasPrefix("goroutine "), line.contains(" ["), has(["goroutine "]) {
        return "a Go stack trace"
    }
    if line.hasPrefix("File \""), has(["\", line "]) { return "a Python stack trace" }
    if has(["#"]), has([".php("]) { return "a PHP stack trace" }
    return nil
}

/// `at Shop.Orders.Save(Order order)`: a method with its types, in parentheses that close the line.
private func isDotNETCall(_ line: String) -> Bool {
    guard line.hasPrefix("at "), line.hasSuffix(")") else { return false }
    let name = line.dropFirst(3).prefix { $0 != "(" }
    return name.contains(".") && !name.contains(" ")
}

/// Whether a digit stands behind a mark.
private func hasDigit(_ line: String, behind mark: String) -> Bool {
    guard let range = line.firstRange(of: mark) else { return false }
    return line[range.upperBound...].utf8.first.map(isASCIIDigit) ?? false
}

/// Words that stand in nothing else.
private struct Sign {
    var text: String
    var kind: String
    /// What has to follow.
    var isFollowed: @Sendable (ArraySlice<UInt8>) -> Bool = { _ in true }

    init(_ kind: String, _ text: String) {
        self.text = text
        self.kind = kind
    }
}

private let signs: [Sign] = {
    let texts: KeyValuePairs = [
        "a Python stack trace": ["Traceback (most recent call last)"],
        "a Java stack trace": ["Exception in thread \"", "(Native Method)"],
        "a Java exception": ["java.lang.NullPointerException", "java.lang.IllegalStateException"],
        "a PHP stack trace": ["#0 {main}"],
        "a Rust panic": ["' panicked at "],
        "the message of a database": [
            "SQLSTATE[", "You have an error in your SQL syntax", "java.sql.SQL", "PG::",
            "duplicate key value violates unique constraint",
            "Violation of PRIMARY KEY constraint", "Violation of UNIQUE KEY constraint",
        ],
        "a path of the server": [
            "/var/www/", "/usr/src/", "/node_modules/", "/site-packages/", "C:\\inetpub\\",
            "C:\\Users\\",
        ],
    ]
    var signs = texts.flatMap { pair in pair.value.map { Sign(pair.key, $0) } }
    var oracle = Sign("the message of a database", "ORA-")
    oracle.isFollowed = { $0.prefix(5).count == 5 && $0.prefix(5).allSatisfy(isASCIIDigit) }
    var ruby = Sign("a Ruby stack trace", ".rb:")
    ruby.isFollowed = { rest in
        let number = rest.prefix(while: isASCIIDigit)
        return !number.isEmpty && rest[number.endIndex...].starts(with: ":in ".utf8)
    }
    signs += [oracle, ruby]
    return signs
}()

private let needles = Needles(signs.map(\.text))
