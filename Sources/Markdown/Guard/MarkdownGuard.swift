import CCMark

/// Walks through the blocks of a document as libcmark will and adds up what they cost it, up to
/// the first place that is too much.
///
/// It has to know of every block what libcmark knows, because text in a fence costs nothing and the
/// same text outside may cost hours; but it keeps only what is open, and so takes linear time.
struct MarkdownGuard {
    /// The most block quotes and list items that may stand in one another.
    static let depthLimit = 100
    /// The most open blocks that all blank lines may have around them, about 0.1 s of work.
    static let blankLineLimit = 10_000_000

    /// What is too much.
    enum Shape {
        case nesting
        case blankLines
        case images
    }

    /// A shape and its place.
    struct Finding {
        var shape: Shape
        var range: Range<Int>
    }

    /// A block that other blocks stand in.
    enum Container {
        case quote
        /// - Parameters:
        ///   - width: the columns by which its content is indented.
        ///   - children: how many blocks were put into it; 0 for an item without content.
        case item(width: Int, children: Int)
    }

    /// The open block inside the containers that takes text.
    enum Leaf {
        case none
        case paragraph
        case indentedCode
        case fence(CodeFence)
        case html(HTMLBlockKind)
    }

    let text: UnsafeBufferPointer<UInt8>
    var containers: [Container] = []
    var leaf = Leaf.none
    var finding: Finding?
    private var images = ImageCost(limit: ImageCost.documentLimit)
    private var blankLineCost = 0
    /// The open paragraph where it starts like a link definition, as the lines of a block quote.
    private var definitions: [UInt8] = []

    init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
    }

    /// The first place that is too much for the parser, if there is one.
    mutating func firstFinding() -> Finding? {
        var start = text.starts(with: byteOrderMark) ? byteOrderMark.count : 0
        while start < text.count, finding == nil {
            var end = start
            while end < text.count, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
            read(MarkdownLine(text, start..<end))
            let isPair = end + 1 < text.count && text[end] == 0x0D && text[end + 1] == 0x0A
            start = end + (isPair ? 2 : 1)
        }
        return finding
    }

    // MARK: Changing what is open

    /// Closes the leaf and all but some of the containers.
    mutating func close(downTo depth: Int) {
        closeLeaf()
        containers.removeLast(containers.count - depth)
    }

    mutating func closeLeaf() {
        // A paragraph of nothing but definitions leaves no trace in the item that it was in.
        if case .paragraph = leaf, case .item(let width, 1)? = containers.last, !hasContent() {
            containers[containers.count - 1] = .item(width: width, children: 0)
        }
        leaf = .none
        definitions = []
    }

    mutating func open(_ container: Container, on line: MarkdownLine) {
        addChild()
        containers.append(container)
        if containers.count > Self.depthLimit {
            finding = Finding(shape: .nesting, range: line.range.lowerBound..<line.offset)
        }
    }

    /// Notes that the innermost container holds one more block.
    mutating func addChild() {
        if case .item(let width, let children)? = containers.last {
            containers[containers.count - 1] = .item(width: width, children: children + 1)
        }
    }

    mutating func openParagraph(with content: Range<Int>) {
        addChild()
        leaf = .paragraph
        images.startParagraph()
        if text[content.lowerBound] == UInt8(ascii: "[") {
            definitions = Array("> ".utf8) + text[content]
        }
        count(content)
    }

    /// Adds a line to the open paragraph.
    ///
    /// - Parameters:
    ///   - content: the line without what its containers take.
    ///   - isLazy: whether markers of containers are missing in it.
    mutating func continueParagraph(with content: Range<Int>, isLazy: Bool) {
        if !definitions.isEmpty {
            // The indentation keeps the line from being more than text; a lazy line has no need.
            definitions += Array((isLazy ? "\n" : "\n>     ").utf8) + text[content]
        }
        count(content)
    }

    /// Adds text outside of paragraphs that may hold images.
    mutating func addHeading(with content: Range<Int>) {
        addChild()
        images.startParagraph()
        count(content)
    }

    /// Whether anything is left of the open paragraph when its link definitions are taken out.
    ///
    /// libcmark itself is asked, with the paragraph alone.
    func hasContent() -> Bool {
        guard !definitions.isEmpty else { return true }
        return definitions.withUnsafeBufferPointer { lines in
            guard let tree = CMarkTree(parsing: lines) else { return true }
            return tree.root.firstChild?.firstChild != nil
        }
    }

    /// Forgets the link definitions that the open paragraph consists of.
    mutating func dropDefinitions() {
        definitions = []
    }

    mutating func countBlankLine(_ line: MarkdownLine) {
        blankLineCost += containers.count
        if blankLineCost > Self.blankLineLimit {
            finding = Finding(shape: .blankLines, range: line.range)
        }
    }

    private mutating func count(_ content: Range<Int>) {
        guard finding == nil, let place = images.place(in: text, content) else { return }
        finding = Finding(shape: .images, range: place)
    }
}
