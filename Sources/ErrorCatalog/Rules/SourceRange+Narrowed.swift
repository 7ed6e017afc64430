package import Diagnostics

extension SourceRange {
    /// The first place in the range where the source has the text; the whole range where it is
    /// spelled in another way there, as with escapes.
    package func narrowed(to text: some StringProtocol) -> SourceRange {
        let wanted = Array(text.utf8)
        guard let first = wanted.first, offsets.count >= wanted.count else { return self }
        var index = offsets.lowerBound
        while index + wanted.count <= offsets.upperBound {
            if file.bytes[index] == first,
                file.bytes[index..<(index + wanted.count)].elementsEqual(wanted)
            {
                return SourceRange(file, index..<(index + wanted.count))
            }
            index += 1
        }
        return self
    }
}
