/// The stretches of files that no report shows, because a finding says that nobody should see them:
/// another finding may be in the same line.
struct HiddenText {
    private var stretches: [FileKey: [Range<Int>]] = [:]

    init(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics where diagnostic.code.hidesSource {
            guard let range = diagnostic.range else { continue }
            stretches[FileKey(range.file), default: []].append(range.offsets)
        }
    }

    /// The Unicode scalars of a part of a file; each that nobody should see is a `*`.
    func scalars(_ part: Range<Int>, of file: SourceFile) -> [Unicode.Scalar] {
        let hidden = (stretches[FileKey(file)] ?? []).filter { $0.overlaps(part) }
        var bytes: [UInt8] = []
        for offset in part {
            let byte = file.bytes[offset]
            if !hidden.contains(where: { $0.contains(offset) }) {
                bytes.append(byte)
            } else if byte & 0xC0 != 0x80 {
                bytes.append(UInt8(ascii: "*"))
            }
        }
        return Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    }
}
