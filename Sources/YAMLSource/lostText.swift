import Diagnostics

/// What YAML silently takes away from a text that stands without quotes: what follows ` #` on its
/// line, as a comment, and a first word that starts with `!`, as a tag.
func lostText(_ node: YAMLNode) -> Diagnostic? {
    guard case .scalar(_, let form) = node.value.content, node.isPlainScalar, !node.source.isJSON
    else { return nil }
    let range = node.range
    if form == .taggedPlain {
        return lost("a first word that starts with '!'", range.file, range.offsets)
    }
    let bytes = range.file.bytes
    let rest = bytes[range.offsets.upperBound...].drop { $0 == 0x20 || $0 == 0x09 }
    guard rest.first == UInt8(ascii: "#") else { return nil }
    let comment = rest.prefix { $0 != 0x0A }
    // A comment proper has a space behind its mark; "#3" was most likely meant as text.
    guard comment.startIndex > range.offsets.upperBound,
        let next = comment.dropFirst().first, next > 0x20, next != UInt8(ascii: "#")
    else { return nil }
    return lost("what stands behind ' #'", range.file, comment.startIndex..<comment.endIndex)
}

private func lost(_ what: String, _ file: SourceFile, _ offsets: Range<Int>) -> Diagnostic {
    Diagnostic(
        .lostText, "YAML leaves out \(what) in a text without quotes",
        at: SourceRange(file, offsets), help: "put the whole text between quotes")
}
