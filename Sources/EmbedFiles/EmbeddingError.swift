/// Why the files could not be embedded.
struct EmbeddingError: Error, CustomStringConvertible {
    let description: String
}
