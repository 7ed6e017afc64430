/// Why the stock theme could not be embedded.
struct EmbeddingError: Error, CustomStringConvertible {
    let description: String
}
