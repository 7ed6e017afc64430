import CCMark
import Diagnostics
import Escaping
import Highlighting

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
        if info.hasLines {
            emitter.raw(
                info.firstNumber == nil
                    ? "<pre class=\"lines\"><code" : "<pre class=\"lines numbered\"><code")
        } else {
            emitter.raw("<pre><code")
        }
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
        for problem in info.problems { report(problem, of: node) }
    }

    private mutating func writeCode(of node: CMarkNode, _ info: CodeBlockInfo) {
        let language = Language.named(info.language)
        sectionText.separate()
        guard let path = info.include else {
            sectionText.append(node.literal)
            check(info, lineCount: node.literal.count { $0 == 0x0A }, of: node)
            return CodeWriter.append(
                node.literal, language: language, info: info, to: &emitter.output)
        }
        let range = locator.text.sourceRange(place(ofOption: path, of: node))
        guard let file = references.snippet(at: Located(path, at: range)) else { return }
        file.file.bytes.withUnsafeBufferPointer { bytes in
            let code = UnsafeBufferPointer(rebasing: bytes[file.body])
            sectionText.append(code)
            let isCut = code.last.map { $0 != 0x0A } ?? false
            check(info, lineCount: code.count { $0 == 0x0A } + (isCut ? 1 : 0), of: node)
            CodeWriter.append(code, language: language, info: info, to: &emitter.output)
        }
    }

    /// Opens a tab, and the group in front of the first one.
    private mutating func startTab(_ label: String, of node: CMarkNode) {
        if tab(of: node.previous) == nil { emitter.raw("<div class=\"tabs\">\n") }
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
        for (option, last) in info.lineOptions where last > lineCount {
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
        let start = locator.start(ofBlock: node)
        let end = max(start, locator.text.end(ofLine: node.startLine))
        let needle = Array(option.utf8)
        let line = locator.text.bytes[start..<end]
        let place = line.indices.last { line[$0...].starts(with: needle) }
        return place.map { $0..<($0 + needle.count) } ?? start..<end
    }
}
