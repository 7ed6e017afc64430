import Diagnostics

/// The most bytes that one document may have.
private let sizeLimit = 4 << 20

/// Refuses documents on which the parser would take more than its share of time.
///
/// libcmark before 0.31 needs time in the square of the length for three shapes: text and blank
/// lines inside deep nesting (CVE-2023-24824) and images that are not finished in front of links
/// (CVE-2023-22486). An ordinary document is passed over at the speed of a search for line ends;
/// one that could hold such a shape is walked through block by block.
///
/// Every text that is given to the parser goes through this, those that are put together too.
func markdownLimitProblem(in text: MarkdownText) -> Diagnostic? {
    guard text.body.count <= sizeLimit else {
        return Diagnostic(
            .markdownLimit, "the document has more than \(sizeLimit >> 20) MiB",
            at: .start(of: text.file),
            help: "split it into several files")
    }
    let finding = text.bytes.withUnsafeBufferPointer { bytes in
        costlyMarkdown(in: UnsafeBufferPointer(rebasing: bytes[text.body]))
    }
    return finding.map { finding in
        let start = text.body.lowerBound
        let range = (start + finding.range.lowerBound)..<(start + finding.range.upperBound)
        return .costlyMarkdown(finding.shape, at: text.sourceRange(range))
    }
}

/// The first place of a text that would take the parser too long, for any text that it is given.
func costlyMarkdown(in text: UnsafeBufferPointer<UInt8>) -> MarkdownGuard.Finding? {
    guard couldBeCostly(text) else { return nil }
    var walk = MarkdownGuard(text)
    return walk.firstFinding()
}

/// The same for a text of one paragraph, in which nothing can nest and so images alone count.
func inlineMarkdownLimitProblem(
    _ text: UnsafeBufferPointer<UInt8>, at range: SourceRange
) -> Diagnostic? {
    var images = ImageCost(limit: inlineImageLimit)
    images.startParagraph()
    guard images.place(in: text, 0..<text.count) != nil else { return nil }
    return .costlyMarkdown(.images, at: range)
}

/// How much a text of one paragraph may cost: about 10 ms.
private let inlineImageLimit = 2_000_000

extension Diagnostic {
    /// Refuses a text for a shape that is costly for the parser.
    static func costlyMarkdown(
        _ shape: MarkdownGuard.Shape, at range: SourceRange
    ) -> Diagnostic {
        switch shape {
        case .nesting:
            Diagnostic(
                .markdownLimit,
                "more than \(MarkdownGuard.depthLimit) block quotes and list items in one another",
                at: range, help: "nest less deeply, or put the text into a fenced code block")
        case .blankLines:
            Diagnostic(
                .markdownLimit, "too many blank lines inside nested lists", at: range,
                help: "take the blank lines out, or nest less deeply")
        case .images:
            Diagnostic(
                .markdownLimit, "too many images and links in one paragraph", at: range,
                help: "put a blank line between them, or the text into a fenced code block")
        }
    }
}
