/// The lines of a pasted text as the server sent them: what `curl -v` puts in front of them and
/// between them is taken away.
struct ResponseLines {
    private(set) var lines: [ArraySlice<UInt8>] = []

    init(_ text: PastedText) {
        let all = text.lines
        guard all.contains(where: { $0.starts(with: "< HTTP/".utf8) }) else {
            lines = all
            return
        }
        for line in all {
            if line.starts(with: "< ".utf8) || line.elementsEqual("<".utf8) {
                lines.append(line.dropFirst(2))
            } else if !isRemark(line) {
                lines.append(withoutRemark(line))
            }
        }
    }

    /// A line of the request, of the connection, or about data.
    private func isRemark(_ line: ArraySlice<UInt8>) -> Bool {
        [">", "* ", "{ [", "} ["].contains { line.starts(with: $0.utf8) }
    }

    /// A body without a line end is followed by the next remark on the same line.
    private func withoutRemark(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        for remark in ["* Connection #", "* Closing connection", "* Curl_"] {
            if let start = line.firstRange(of: Array(remark.utf8))?.lowerBound {
                return line[..<start]
            }
        }
        return line
    }
}
