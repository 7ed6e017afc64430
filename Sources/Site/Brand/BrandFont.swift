import Diagnostics

/// A font of the brand whose files are there.
struct BrandFont: Sendable {
    struct Face: Sendable {
        let file: BrandFile
        let weight: String
        let isItalic: Bool
    }

    let families: [String]
    let faces: [Face]

    /// The kinds of files that browsers read: extension, name in CSS, first bytes.
    static let formats: [(fileExtension: String, name: String, signatures: [[UInt8]])] = [
        ("woff2", "woff2", [Array("wOF2".utf8)]),
        ("woff", "woff", [Array("wOFF".utf8)]),
        ("ttf", "truetype", [[0, 1, 0, 0], Array("true".utf8)]),
        ("otf", "opentype", [Array("OTTO".utf8), [0, 1, 0, 0]]),
    ]

    /// The name of a file's format in CSS; `nil` where its content is none of them.
    static func format(of file: BrandFile) -> String? {
        formats.first { format in
            format.fileExtension == file.fileExtension
                && format.signatures.contains { file.bytes.starts(with: $0) }
        }?.name
    }
}

extension SitePlan {
    /// A font with those of its files that can be used.
    func font(_ font: BrandSettings.Font, _ diagnostics: inout [Diagnostic]) -> BrandFont {
        let extensions = BrandFont.formats.map(\.fileExtension)
        var faces: [BrandFont.Face] = []
        for face in font.faces {
            guard
                let file = brandFile(
                    face.file, extensions: extensions, "the font file", &diagnostics)
            else { continue }
            guard BrandFont.format(of: file) != nil else {
                diagnostics.append(
                    .unusableBrandFile(
                        face.file, "'\(face.file.value)' does not hold a font of its extension",
                        help: "save the font again, best as WOFF2"))
                continue
            }
            faces.append(
                BrandFont.Face(file: file, weight: face.weight, isItalic: face.isItalic))
        }
        return BrandFont(families: font.families, faces: faces)
    }
}
