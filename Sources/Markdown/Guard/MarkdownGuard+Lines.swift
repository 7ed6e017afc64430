extension MarkdownGuard {
    /// Takes in the next line of the document.
    mutating func read(_ line: MarkdownLine) {
        var line = line
        let matched = matchContainers(&line)
        var isLeafMatched = false
        if matched == containers.count {
            switch matchLeaf(&line) {
            case .matches: isLeafMatched = true
            case .ends: return closeLeaf()
            case .differs: break
            }
        }
        line.findNonspace()
        if line.isBlank { countBlankLine(line) }
        let wasParagraph = isParagraph
        if isLeafMatched, !isParagraph { return endHTML(line) }
        var opening = Opening(
            matched: matched, isInParagraph: isLeafMatched, mayBeLazy: wasParagraph)
        openBlocks(&line, &opening)
        guard !opening.isDone, finding == nil else { return }
        line.findNonspace()
        if isLeafMatched, isParagraph, !opening.hasOpened {
            return continueParagraph(with: line.content, isLazy: false)
        }
        if !opening.hasOpened, wasParagraph, !line.isBlank {
            return continueParagraph(
                with: line.offset..<max(line.offset, line.range.upperBound), isLazy: true)
        }
        if !opening.hasOpened { close(downTo: matched) }
        if !line.isBlank { openParagraph(with: line.content) }
    }

    private var isParagraph: Bool {
        if case .paragraph = leaf { true } else { false }
    }

    /// How many of the open containers go on in the line; moves past their markers.
    private func matchContainers(_ line: inout MarkdownLine) -> Int {
        var matched = 0
        for container in containers {
            line.findNonspace()
            switch container {
            case .quote:
                guard line.indent <= 3, line.first == UInt8(ascii: ">") else { return matched }
                line.advance(columns: line.indent + 1)
                if line.isSpaceOrTab(at: line.offset) { line.advance(columns: 1) }
            case .item(let width, let children):
                if line.indent >= width {
                    line.advance(columns: width)
                } else if line.isBlank, children > 0 {
                    line.advance(to: line.nonspace)
                } else {
                    return matched
                }
            }
            matched += 1
        }
        return matched
    }

    private enum LeafMatch {
        case matches
        case differs
        /// The line is the end of a code block.
        case ends
    }

    /// Whether the open leaf goes on in a line whose containers all match.
    private func matchLeaf(_ line: inout MarkdownLine) -> LeafMatch {
        line.findNonspace()
        switch leaf {
        case .none: return .differs
        case .paragraph: return line.isBlank ? .differs : .matches
        case .indentedCode: return line.indent >= 4 || line.isBlank ? .matches : .differs
        case .fence(let fence): return fence.isClosed(by: line) ? .ends : .matches
        case .html(let kind): return line.isBlank && kind.endsAtBlankLine ? .differs : .matches
        }
    }

    /// Closes the open HTML block if the line holds its end.
    private mutating func endHTML(_ line: MarkdownLine) {
        guard case .html(let kind) = leaf, kind.ends(in: text[line.content]) else { return }
        closeLeaf()
    }

    /// How far the opening of new blocks in a line has come.
    private struct Opening {
        /// How many of the open containers go on in the line.
        let matched: Int
        /// Whether the line would go on with the open paragraph.
        var isInParagraph: Bool
        /// Whether a paragraph is open that could take the line even without its markers.
        var mayBeLazy: Bool
        var hasOpened = false
        /// Whether nothing of the line is left.
        var isDone = false
        /// Up to where no thematic break can start.
        private var noBreakBefore = 0

        init(matched: Int, isInParagraph: Bool, mayBeLazy: Bool) {
            self.matched = matched
            self.isInParagraph = isInParagraph
            self.mayBeLazy = mayBeLazy
        }

        /// Whether the rest of the line is a thematic break; looks at each byte once per line.
        mutating func isThematicBreak(_ line: MarkdownLine) -> Bool {
            let mark = line.first
            let canStart =
                mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*") || mark == UInt8(ascii: "_")
            guard canStart, line.nonspace >= noBreakBefore else { return false }
            var count = 0
            var index = line.nonspace
            while line[index] == mark || line.isSpaceOrTab(at: index) {
                if line[index] == mark { count += 1 }
                index += 1
            }
            if count >= 3, line.isLineEnd(at: index) { return true }
            noBreakBefore = index
            return false
        }
    }

    /// Opens the blocks that start in the line, and for the first closes what does not go on.
    private mutating func openBlocks(_ line: inout MarkdownLine, _ opening: inout Opening) {
        while !opening.isDone, finding == nil {
            line.findNonspace()
            guard line.indent < 4 else {
                guard !opening.mayBeLazy, !line.isBlank else { return }
                start(&opening)
                addChild()
                leaf = .indentedCode
                return opening.isDone = true
            }
            guard openContainer(&line, &opening) || openLeaf(line, &opening) else { return }
            opening.isInParagraph = false
            opening.mayBeLazy = false
        }
    }

    private mutating func start(_ opening: inout Opening) {
        if !opening.hasOpened { close(downTo: opening.matched) }
        opening.hasOpened = true
    }

    /// Opens a block quote or a list item.
    private mutating func openContainer(
        _ line: inout MarkdownLine, _ opening: inout Opening
    ) -> Bool {
        if line.first == UInt8(ascii: ">") {
            line.advance(to: line.nonspace + 1)
            if line.isSpaceOrTab(at: line.offset) { line.advance(columns: 1) }
            start(&opening)
            open(.quote, on: line)
            return true
        }
        guard !(opening.isInParagraph && line.isSetextUnderline),
            !opening.isThematicBreak(line)
        else { return false }
        let length = line.listMarkerLength(interruptsParagraph: opening.isInParagraph)
        guard length > 0 else { return false }
        start(&opening)
        let width = line.advance(pastListMarker: length)
        open(.item(width: width, children: 0), on: line)
        return true
    }

    /// Opens, or opens and closes, a block that nothing can stand in.
    private mutating func openLeaf(_ line: MarkdownLine, _ opening: inout Opening) -> Bool {
        if line.isHeading {
            start(&opening)
            addHeading(with: line.content)
        } else if let fence = CodeFence(openedBy: line) {
            start(&opening)
            addChild()
            leaf = .fence(fence)
        } else if let kind = HTMLBlockKind(
            openedBy: line, isInParagraph: opening.isInParagraph || opening.mayBeLazy)
        {
            start(&opening)
            addChild()
            leaf = .html(kind)
            endHTML(line)
        } else if opening.isInParagraph, line.isSetextUnderline {
            guard hasContent() else {
                dropDefinitions()
                return false
            }
            start(&opening)
        } else if opening.isThematicBreak(line) {
            start(&opening)
            addChild()
        } else {
            return false
        }
        opening.isDone = true
        return true
    }
}
