import Diagnostics

/// Puts the texts of snippets in the place of lines `{{include path}}`.
struct SnippetInclusion {
    private let references: any ReferenceResolver
    private var result: MarkdownText
    private var diagnostics: [Diagnostic] = []
    /// How many lines asked for a snippet so far.
    private var count = 0
    /// How many bytes all those snippets have.
    private var size = 0
    /// Whether it was said that the page includes too much, which is said once.
    private var isOverLimit = false
    /// The most bytes that a page may have with all its snippets.
    private static let sizeLimit = 4 << 20
    /// The most snippets of a page: those that show nothing cost time, too.
    private static let countLimit = 2_000
    /// How many snippets may stand in one another; each of them takes room on the stack.
    private static let depthLimit = 32

    /// The text with all snippets in it.
    ///
    /// - Parameters:
    ///   - text: what was read.
    ///   - references: finds the files.
    ///   - diagnostics: gets what is wrong with the lines.
    /// - Returns: the text itself where it includes nothing.
    static func expanded(
        _ text: MarkdownText, references: any ReferenceResolver, diagnostics: inout [Diagnostic]
    ) -> MarkdownText {
        guard includes(in: text).isEmpty == false else { return text }
        var inclusion = SnippetInclusion(
            references: references, result: MarkdownText(assembledFor: text.file))
        inclusion.add(text, prefix: [], within: [text.file.path])
        diagnostics += inclusion.diagnostics
        return inclusion.result
    }

    private init(references: any ReferenceResolver, result: MarkdownText) {
        self.references = references
        self.result = result
    }

    private mutating func add(_ text: MarkdownText, prefix: [UInt8], within files: [String]) {
        let includes = SnippetInclusion.includes(in: text)
        let isOpaque = includes.isEmpty ? [] : opaqueLines(of: text)
        for line in 1...max(1, text.lineStarts.count) {
            if let include = includes[line], !isOpaque[line] {
                insert(include, of: text, line, prefix, files)
            } else {
                let size = result.bytes.count + prefix.count + text.bytes(ofLine: line).count
                guard size < 2 * Self.sizeLimit else { return }
                var origin = text.origin(ofLine: line)
                origin.offset -= prefix.count
                result.append(line: prefix + text.bytes(ofLine: line), from: origin)
            }
        }
    }

    private mutating func insert(
        _ include: Include, of text: MarkdownText, _ line: Int, _ prefix: [UInt8],
        _ files: [String]
    ) {
        guard !isOverLimit else { return }
        let place = text.sourceRange(include.path)
        let path = String(decoding: text.bytes[include.path], as: UTF8.self)
        count += 1
        if let excess {
            isOverLimit = true
            return report(excess, at: place, help: "take includes out, or split the page")
        }
        guard let snippet = references.snippet(at: Located(path, at: place)) else { return }
        guard !files.contains(snippet.file.path) else {
            return report(
                "'\(path)' includes itself", at: place, help: "take one of the includes out")
        }
        guard files.count <= Self.depthLimit else {
            return report(
                "more than \(Self.depthLimit) parts include one another", at: place,
                help: "include '\(path)' further up")
        }
        if let problem = markdownLimitProblem(in: MarkdownText(snippet)) {
            return diagnostics.append(problem)
        }
        let inner = prefix + text.bytes[text.start(ofLine: line)..<include.start]
        size += snippet.body.count + inner.count
        add(MarkdownText(snippet), prefix: inner, within: files + [snippet.file.path])
    }

    /// What the page has too much of by now.
    private var excess: String? {
        if count > Self.countLimit { return "the page includes more than 2,000 parts" }
        return max(size, result.bytes.count) < Self.sizeLimit
            ? nil : "the page has more than \(Self.sizeLimit >> 20) MiB with its snippets"
    }

    private mutating func report(_ message: String, at place: SourceRange, help: String) {
        diagnostics.append(Diagnostic(.brokenInclude, message, at: place, help: help))
    }

    /// A line that asks for a snippet.
    private struct Include {
        /// Where the braces start.
        var start: Int
        var path: Range<Int>
    }

    /// The lines of a text that ask for snippets.
    private static func includes(in text: MarkdownText) -> [Int: Include] {
        var found: [Int: Include] = [:]
        for line in 1...max(1, text.lineStarts.count) {
            let bytes = text.bytes(ofLine: line)
            var start = bytes.startIndex
            while start < bytes.endIndex,
                isWhiteSpace(bytes[start]) || bytes[start] == UInt8(ascii: ">")
            {
                start += 1
            }
            var rest = bytes[start...]
            while let last = rest.last, isWhiteSpace(last) { rest.removeLast() }
            guard rest.starts(with: "{{".utf8), rest.suffix(2).elementsEqual("}}".utf8) else {
                continue
            }
            var path = rest.dropFirst(2).dropLast(2).drop(while: isWhiteSpace)
            guard path.starts(with: "include ".utf8) else { continue }
            path = path.dropFirst("include ".utf8.count)
            while let first = path.first, isWhiteSpace(first) { path.removeFirst() }
            while let last = path.last, isWhiteSpace(last) { path.removeLast() }
            if let quote = path.first, path.count > 2, quote == path.last,
                quote == 0x22 || quote == 0x27
            {
                path = path.dropFirst().dropLast()
            }
            guard !path.isEmpty else { continue }
            found[line] = Include(start: start, path: path.startIndex..<path.endIndex)
        }
        return found
    }
}
