import Foundation

/// A project with many codes, each with an entry of the catalog and a page of Markdown; the same for
/// the same number.
struct Corpus {
    /// What describes the codes.
    enum Form: String, CaseIterable {
        /// Markdown, and in the catalog no more than a code has to have.
        case prose
        /// Markdown and a whole entry of the catalog: causes, examples, parameters, neighbours.
        case full
    }

    /// The number of error codes.
    let pages: Int
    let form: Form

    /// How many codes a file of the catalog has.
    private static let entriesPerFile = 500

    static let statuses: [(code: Int, reason: String)] = [
        (400, "Bad Request"), (403, "Forbidden"), (404, "Not Found"),
        (409, "Conflict"), (410, "Gone"), (412, "Precondition Failed"),
        (415, "Unsupported Media Type"), (422, "Unprocessable Content"), (423, "Locked"),
        (429, "Too Many Requests"), (500, "Internal Server Error"),
        (501, "Not Implemented"), (503, "Service Unavailable"),
    ]

    /// Writes the project.
    func writeProject(to folder: String) throws {
        let content = URL(fileURLWithPath: folder).appendingPathComponent("content")
        for name in ["catalog", "errors"] {
            try FileManager.default.createDirectory(
                at: content.appendingPathComponent(name), withIntermediateDirectories: true)
        }
        func write(_ text: String, to path: String) throws {
            try Data(text.utf8).write(to: content.appendingPathComponent(path))
        }
        try write("title: Errors of the orders API\n", to: "site.yaml")
        try write("# Errors of the orders API\n\nAll that it answers with.\n", to: "index.md")
        try write(statusEntries, to: "catalog.yaml")
        for start in stride(from: 0, to: pages, by: Corpus.entriesPerFile) {
            let end = min(start + Corpus.entriesPerFile, pages)
            let entries = (start..<end).map { entry($0) }
            try write(
                "errors:\n" + entries.joined(), to: "catalog/\(name(start)).yaml")
        }
        for number in 0..<pages { try write(page(number), to: "errors/\(name(number)).md") }
    }

    /// The code of an error.
    func name(_ number: Int) -> String {
        let digits = String(number)
        return "ORDER-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }

    private var statusEntries: String {
        "statuses:\n"
            + Corpus.statuses.map { status in
                """
                  - code: \(status.code)
                    reason: \(status.reason)
                    description: What the API answers with where it says "\(status.reason)".

                """
            }.joined()
    }

    private func entry(_ number: Int) -> String {
        let status = Corpus.statuses[number % Corpus.statuses.count].code
        let head = """
              - code: \(name(number))
                status: \(status)
                title: The change of case \(number) was refused
                summary: >-
                  The request for case \(number) can't be carried out, since the **order** is not in
                  a state that allows it; see `state` in the response.

            """
        return form == .prose ? head : head + facts(of: number, status)
    }

    private func facts(of number: Int, _ status: Int) -> String {
        """
            severity: error
            actor: caller
            tags: [orders, case\(number % 50)]
            since: "2024-03"
            retry:
              policy: after-change
              note: Correct the request first; the same one will fail again.
            causes:
              - cause: The order \(number) was cancelled by the customer.
                check: Read `GET /orders/\(number)` and look at `state`.
                fixes:
                  - Make a new order with the same items.
                  - Ask the service desk to open the order again.
              - cause: Another client changed the order in the meantime.
                fixes:
                  - Read the order again and repeat the change with the new `ETag`.
            message: "order {order} is {state}"
            parameters:
              - name: order
                type: string
                description: The number of the order.
                example: "\(number)"
              - name: state
                type: string
                description: What became of it.
                example: cancelled
            examples:
              - title: A cancelled order
                request:
                  method: POST
                  path: /orders/\(number)/items
                  body: '{"item": \(number)}'
                response:
                  headers: { Content-Type: application/problem+json }
                  body: '{"type": "about:blank", "status": \(status), "code": "\(name(number))"}'
            related:
              - code: \(name((number + 1) % pages))
                difference: There the order was never made.

        """
    }
}
