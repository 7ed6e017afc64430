/// Something a caller waits for: it arrives once, or its time limit ends.
enum BrowserWait: Hashable {
    /// The answer to the request with this id.
    case answer(Int)
    /// The load event in a session, after its main frame has shown a document of this loader.
    case load(session: String, loader: String)
}
