/// A file that a command generates.
struct GeneratedFile {
    /// What it is called where nobody says it.
    let name: String
    let bytes: [UInt8]
    /// Whether another content is a generated one too, so that it may be overwritten.
    let isGenerated: ([UInt8]) -> Bool
}
