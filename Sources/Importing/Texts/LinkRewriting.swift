import Escaping

/// Leads the links of an imported text to where they lead on the new site.
struct LinkRewriting {
    /// The codes that pages and file names stand for, by their lower-case names.
    var codeOfName: [String: String] = [:]
    /// The address that relative links start from.
    var base: String?

    /// The text with its links led anew, and the destinations of those that lead nowhere: of them,
    /// the text alone stays.
    func rewrite(_ markdown: String) -> (text: String, lost: [String]) {
        guard markdown.contains("]") else { return (markdown, []) }
        var scan = LinkScan(markdown, self)
        scan.run()
        return (String(decoding: scan.output, as: UTF8.self), scan.lost)
    }

    /// Where a destination of a link or an image leads; `nil` for nowhere.
    func target(of destination: String, isImage: Bool = false) -> String? {
        let lower = destination.lowercased()
        if ["http://", "https://", "mailto:"].contains(where: { lower.hasPrefix($0) }) {
            return destination
        }
        // The file of an image may be called as a code is, and is still an image.
        let path = destination.prefix { $0 != "#" && $0 != "?" }
        let suffixes = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp"]
        let isImage = isImage || suffixes.contains { path.lowercased().hasSuffix($0) }
        if lower.hasPrefix("error:"), !isImage {
            return codeOfName[String(lower.dropFirst(6))].map { "error:\($0)" }
        }
        if lower.hasPrefix("//") { return "https:\(destination)" }
        guard !destination.isEmpty, !destination.hasPrefix("#") else { return nil }
        let isScheme = path.prefix { $0 != "/" }.contains(":")
        if isScheme { return nil }
        if !isImage, let name = path.split(separator: "/").last {
            let stem = name.contains(".") ? name.prefix { $0 != "." } : name
            if let code = codeOfName[String(name).lowercased()] ?? codeOfName[stem.lowercased()] {
                return "error:\(code)"
            }
        }
        return base.map { joined($0, destination) }
    }

    private func joined(_ base: String, _ path: String) -> String {
        guard path.hasPrefix("/") else {
            var path = path[...]
            while path.hasPrefix("./") { path = path.dropFirst(2) }
            var folder = base.prefix(through: base.lastIndex(of: "/") ?? base.startIndex)
            while path.hasPrefix("../") {
                path = path.dropFirst(3)
                folder = folder.dropLast()
                folder = folder.prefix(through: folder.lastIndex(of: "/") ?? folder.startIndex)
            }
            return String(folder + path)
        }
        let scheme = base.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        return scheme.prefix(3).joined(separator: "/") + path
    }
}

/// One way over a text from its start to its end.
private struct LinkScan {
    private let links: LinkRewriting
    private let bytes: [UInt8]
    private(set) var output: [UInt8] = []
    private(set) var lost: [String] = []
    /// The labels of definitions that lead nowhere.
    private var lostLabels: Set<String> = []
    /// Where in the output brackets are open.
    private var open: [Int] = []
    private var index = 0

    init(_ text: String, _ links: LinkRewriting) {
        self.links = links
        bytes = Array(text.utf8)
        for line in text.split(separator: "\n") {
            guard let (label, destination) = linkDefinition(in: line) else { continue }
            if links.target(of: destination) == nil { lostLabels.insert(label) }
        }
    }

    mutating func run() {
        while index < bytes.count {
            let length = opaqueLength(bytes, at: index)
            if length > 0 {
                output += bytes[index..<(index + length)]
                index += length
                continue
            }
            let isLineStart = index == 0 || bytes[index - 1] == 0x0A
            if isLineStart, takeDefinition() { continue }
            switch bytes[index] {
            case UInt8(ascii: "["):
                open.append(output.count)
                output.append(bytes[index])
                index += 1
            case UInt8(ascii: "]"): closeBracket()
            default:
                output.append(bytes[index])
                index += 1
            }
        }
    }

    private mutating func closeBracket() {
        index += 1
        guard let start = open.popLast() else { return output.append(UInt8(ascii: "]")) }
        let next = index < bytes.count ? bytes[index] : 0
        if next == UInt8(ascii: "("), let link = inlineDestination(bytes, at: index) {
            let isImage = start > 0 && output[start - 1] == UInt8(ascii: "!")
            if let target = links.target(of: link.destination, isImage: isImage) {
                let isBare = !target.contains(" ") && !target.contains("(") && !target.contains(")")
                output += Array("](\(isBare ? target : "<\(target)>")".utf8)
                output += bytes[link.rest..<link.end]
            } else {
                lost.append(link.destination)
                unlink(from: start)
            }
            index = link.end
            return
        }
        let text = String(decoding: output[(start + 1)...], as: UTF8.self)
        if next == UInt8(ascii: "["), let end = bytes[index...].firstIndex(of: UInt8(ascii: "]")) {
            let label = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
            if lostLabels.contains((label.isEmpty ? text : label).onOneLine.lowercased()) {
                unlink(from: start)
                index = end + 1
                return
            }
        } else if lostLabels.contains(text.onOneLine.lowercased()) {
            return unlink(from: start)
        }
        output.append(UInt8(ascii: "]"))
    }

    /// Takes the bracket that opened a link, and the mark of an image, away.
    private mutating func unlink(from start: Int) {
        output.remove(at: start)
        if start > 0, output[start - 1] == UInt8(ascii: "!") { output.remove(at: start - 1) }
    }

    /// Takes a definition that leads nowhere, or leads it anew.
    private mutating func takeDefinition() -> Bool {
        let end = bytes[index...].firstIndex(of: 0x0A) ?? bytes.count
        let line = String(decoding: bytes[index..<end], as: UTF8.self)
        guard let (label, destination) = linkDefinition(in: line[...]) else { return false }
        if lostLabels.contains(label) {
            lost.append(destination)
            index = min(end + 1, bytes.count)
            return true
        }
        guard let target = links.target(of: destination), target != destination else {
            return false
        }
        output += Array(line.replacing(destination, with: target, maxReplacements: 1).utf8)
        index = end
        return true
    }
}

/// The label, in lower case, and destination of a line that is a link definition.
func linkDefinition(in line: Substring) -> (label: String, destination: String)? {
    guard line.drop(while: { $0 == " " }).first == "[" else { return nil }
    guard let match = line.prefixMatch(of: /\ {0,3}\[([^\[\]^][^\[\]]*)\]:[ \t]*<?([^\s<>]+)>?/)
    else {
        return nil
    }
    return (String(match.1).onOneLine.lowercased(), String(match.2))
}

/// The longest destination of a link; what is longer is text.
private let destinationLimit = 8_192

/// The destination behind `](`, where what follows it starts, and the end behind `)`.
private func inlineDestination(
    _ bytes: [UInt8], at start: Int
) -> (destination: String, rest: Int, end: Int)? {
    var index = start + 1
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x0A { index += 1 }
    guard index < bytes.count else { return nil }
    let destination: ArraySlice<UInt8>
    if bytes[index] == UInt8(ascii: "<") {
        destination = bytes[(index + 1)...].prefix(destinationLimit).prefix {
            $0 != UInt8(ascii: ">") && $0 != 0x0A
        }
        index = destination.endIndex + 1
    } else {
        var depth = 0
        destination = bytes[index...].prefix(destinationLimit).prefix { byte in
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") { depth -= 1 }
            return byte > 0x20 && depth >= 0
        }
        index = destination.endIndex
    }
    let rest = index
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x0A { index += 1 }
    if index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'")
    {
        let quote = bytes[index]
        guard let close = bytes[(index + 1)...].firstIndex(of: quote) else { return nil }
        index = close + 1
    }
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: ")"), rest <= index else { return nil }
    return (String(decoding: destination, as: UTF8.self), rest, index + 1)
}
