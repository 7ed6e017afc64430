import TestSupport

extension RunningPreview {
    /// What a server sends for these bytes until it closes the connection or a text has come.
    ///
    /// - Parameters:
    ///   - bytes: what is sent, in one write.
    ///   - limit: how long to wait.
    ///   - end: what is enough; `nil` to wait until the server closes.
    /// - Returns: everything that came, heads and bodies.
    /// - Throws: an error where nobody listens.
    func answers(
        to bytes: String, within limit: Duration = .seconds(60), until end: String? = nil
    ) async throws -> String {
        let connection = try RawHTTP(port: port)
        connection.send(bytes)
        return await connection.receive(for: limit) { text in
            end.map { text.contains($0) } ?? false
        }
    }

    /// A request with the fields that every one has to have.
    func request(_ line: String, _ fields: [String] = [], body: String = "") -> String {
        ([line, "Host: localhost:\(port)"] + fields + ["", body]).joined(separator: "\r\n")
    }
}

/// The statuses of answers, in their order.
func statuses(in answers: String) -> [Int] {
    answers.matches(of: #/HTTP/1\.[01] ([0-9]{3}) /#).compactMap { Int($0.1) }
}
