import CCMark
import Diagnostics
import Escaping
import Highlighting

/// The most bytes of all files in the code blocks of a page.
private let includedSizeLimit = 4 << 20

extension PageRenderer {
    /// A code block, with a title, marked lines and a tab as its info string says.
    mutating func codeBlock(_ node: CMarkNode) {
        let info = CodeBlockInfo(node.fenceInfo)
        emitter.freshLine()
        if let tab = info.tab { startTab(tab, of: node) }
        if let title = info.title {
            emitter.raw("<figure class=\"code-block\"><figcaption>")
            emitter.escaped(title)
            emitter.raw("</figcaption>")
        }
        emitter.raw("<pre")
        if info.hasLines {
            emitter.raw(info.firstNumber == nil ? " class=\"lines\"" : " class=\"lines numbered\"")
        }
        if let label = options.labels.code {
            emitter.raw(" tabindex=\"0\" role=\"group\" aria-label=\"")
            emitter.escaped(info.title ?? info.tab ?? label)
            emitter.raw("\"")
        }
        emitter.raw("><code")
        if !info.language.isEmpty {
            emitter.raw(" class=\"language-")
            emitter.escaped(info.language)
            emitter.raw("\"")
        }
        emitter.raw(">")
        writeCode(of: node, info)
        emitter.raw("</code></pre>\n")
        if info.title != nil { emitter.raw("</figure>\n") }
        if info.tab != nil { endTab(of: node) }
        for problem in info.problems.prefix(20) { report(problem, of: node) }
        checkEnd(of: node)
    }

    /// Code that nothing closes goes on to the end of its container, and may hide the rest of the
    /// page.
    private mutating func checkEnd(of node: CMarkNode) {
        let place = locator.firstLine(ofBlock: node)
        let opening = locator.text.bytes[place]
        // Indented code may start with a fence, which is part of the code then.
        guard let mark = opening.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~"),
            !node.literal.starts(with: opening)
        else { return }
        let fence = opening.prefix { $0 == mark }
        let last = locator.text.bytes(ofLine: node.endLine)
        let closing = last.reversed().drop(while: isWhiteSpace).prefix { $0 == mark }
        guard node.endLine == node.startLine || closing.count < fence.count else { return }
        report(
            .unclosedBlock, "the code block is not closed", at: place,
            help: "add a line \(String(decoding: fence, as: UTF8.self)) behind the code")
    }

    private mutating func writeCode(of node: CMarkNode, _ info: CodeBlockInfo) {
        let language = Language.named(info.language)
        sectionText.separate()
        guard let path = info.include else {
            sectionText.append(node.literal)
            quotedErrors += Markdown.quotedErrors(in: node.literal)
            check(info, lineCount: node.literal.count { $0 == 0x0A }, of: node)
            return CodeWriter.append(
                node.literal, language: language, info: info, to: &emitter.output)
        }
        // That there is too much was said at the block before.
        guard includedSize <= includedSizeLimit else { return }
        let place = place(ofOption: path, of: node)
        let range = locator.text.sourceRange(place)
        guard let file = references.snippet(at: Located(path, at: range)) else { return }
        includedSize += file.body.count
        guard includedSize <= includedSizeLimit else {
            return report(
                .brokenInclude,
                "the code blocks of the page include more than \(includedSizeLimit >> 20) MiB",
                at: place, help: "link to the file instead")
        }
        file.file.bytes.withUnsafeBufferPointer { bytes in
            let code = UnsafeBufferPointer(rebasing: bytes[file.body])
            sectionText.append(code)
            quotedErrors += Markdown.quotedErrors(in: code)
            let isCut = code.last.map { $0 != 0x0A } ?? false
            check(info, lineCount: code.count { $0 == 0x0A } + (isCut ? 1 : 0), of: node)
            CodeWriter.append(code, language: language, info: info, to: &emitter.output)
        }
    }

    /// Opens a tab, and the group in front of the first one.
    private mutating func startTab(_ label: String, of node: CMarkNode) {
        if tab(of: node.previous) == nil {
            emitter.raw("<div class=\"tabs\">\n")
            tabLabels.removeAll()
        }
        if !tabLabels.insert(label).inserted {
            report(
                CodeBlockInfo.Problem(
                    message: "the group has a tab '\(label)' already",
                    help: "choose another label; words between two blocks start a new group",
                    option: label),
                of: node)
        }
        emitter.raw("<div class=\"tab\">\n<p class=\"tab-label\">")
        emitter.escaped(label)
        emitter.raw("</p>\n")
    }

    private mutating func endTab(of node: CMarkNode) {
        emitter.raw("</div>\n")
        if tab(of: node.next) == nil { emitter.raw("</div>\n") }
    }

    private func tab(of node: CMarkNode?) -> String? {
        guard let node, node.type == CMARK_NODE_CODE_BLOCK else { return nil }
        return CodeBlockInfo(node.fenceInfo).tab
    }

    /// Reports lines that the code doesn't have.
    private mutating func check(_ info: CodeBlockInfo, lineCount: Int, of node: CMarkNode) {
        for (option, last) in info.lineOptions.prefix(20) where last > lineCount {
            let problem = CodeBlockInfo.Problem(
                message: "the code has no line \(last)",
                help: lineCount == 1 ? "it has one line" : "it has \(lineCount) lines",
                option: option)
            report(problem, of: node)
        }
    }

    private mutating func report(_ problem: CodeBlockInfo.Problem, of node: CMarkNode) {
        report(
            .codeBlockOption, problem.message, at: place(ofOption: problem.option, of: node),
            help: problem.help)
    }

    /// Where a part of the info string is written; the whole line where it is written with
    /// escapes.
    private func place(ofOption option: String, of node: CMarkNode) -> Range<Int> {
        let whole = locator.firstLine(ofBlock: node)
        let needle = Array(option.utf8)
        let line = locator.text.bytes[whole]
        let place = line.indices.last { line[$0...].starts(with: needle) }
        return place.map { $0..<($0 + needle.count) } ?? whole
    }
}
