import ErrorCatalog
import Escaping

/// A file of the catalog with one new code, filled in as far as its status says it all.
///
/// - Parameters:
///   - code: the code as responses spell it.
///   - status: the HTTP status of its responses.
///   - title: its title; one is made from the code where it is absent.
///   - taken: the paths of the catalog's files. Codes that differ in case or signs alone would have
///     one path; the later one gets a hash, as its page does.
/// - Returns: a file of its own below `content/catalog/`, so that no file is changed.
package func scaffoldCode(
    _ code: String, status: Int, title: String?, taken: Set<String> = []
) -> ScaffoldedFile {
    let title = title.map(singleLine) ?? titleText(of: code)
    let facts = StatusFacts(status: status)
    var lines = [
        "errors:",
        "  - code: \(quoted(code))",
        "    status: \(status)",
        "    title: \(quoted(title))",
        "    # What it means, in one or two sentences for people who have just met it.",
        "    summary: \(quoted("\(plainMarkdown(title)): describe what has happened."))",
        "    # The message of the response; names in braces are its parameters.",
        "    # message: There is no order {order}.",
        "    # parameters:",
        "    #   - name: order",
        "    #     example: ord_1042",
        "    actor: \(facts.actor.rawValue)",
        "    # endpoints:",
        "    #   - GET /v1/orders/{id}",
        "    # since: \"1.0\"",
        "    # causes:",
        "    #   - cause: What leads to it, the likeliest first.",
        "    #     check: How to see that this is the cause.",
        "    #     fixes:",
        "    #       - What helps.",
    ]
    lines += facts.retryLines + facts.headerLines
    lines.append("")
    var path = "content/catalog/\(codeSlug(code)).yaml"
    if taken.contains(path) {
        path = "content/catalog/\(codeSlug(code))-\(shortHash(of: code)).yaml"
    }
    return ScaffoldedFile(path: path, text: lines.joined(separator: "\n"))
}

/// `card_declined`, `cardDeclined` and `E-1042` as titles: "Card declined", "Card declined", "E 1042".
private func titleText(of code: String) -> String {
    var words: [String] = [""]
    var previous: Character = " "
    for character in singleLine(code) {
        if "_-./: ".contains(character) {
            words.append("")
        } else {
            if character.isUppercase, previous.isLowercase { words.append("") }
            words[words.count - 1].append(character)
        }
        previous = character
    }
    let text = words.filter { !$0.isEmpty }.joined(separator: " ").lowercased()
    return text.isEmpty ? code : text.prefix(1).uppercased() + text.dropFirst()
}

/// What a status says of every error that has it.
private struct StatusFacts {
    let status: Int

    var actor: ResponsibleParty {
        switch status {
        case 502, 503, 504: .operator
        case 500...: .apiTeam
        default: .caller
        }
    }

    var retryLines: [String] {
        switch status {
        case 429:
            [
                "    retry:", "      policy: after-delay", "      methods: any",
                "      delay: Retry-After",
            ]
        case 503:
            [
                "    retry:", "      policy: after-delay", "      methods: idempotent",
                "      delay: Retry-After",
            ]
        case 408, 500, 502, 504:
            [
                "    retry:", "      policy: limited", "      methods: idempotent",
                "      attempts: 3",
            ]
        case 401, 402, 403, 407, 409, 412, 423, 428:
            ["    retry:", "      policy: after-change"]
        default: ["    retry:", "      policy: never"]
        }
    }

    var headerLines: [String] {
        switch status {
        case 401:
            header(
                "WWW-Authenticate", "required",
                "The authentication scheme that the server accepts.",
                #"Bearer realm=\"api\""#)
        case 405: header("Allow", "required", "The methods that the resource takes.", "GET, HEAD")
        case 407:
            header(
                "Proxy-Authenticate", "required",
                "The authentication scheme that the proxy accepts.",
                #"Basic realm=\"proxy\""#)
        case 426:
            header("Upgrade", "required", "The protocols that the server wants.", "HTTP/2.0")
        case 502, 504:
            header(
                "X-Request-Id", "recommended",
                "The id of the request, which stays when a gateway replaces the body.",
                "req_7c1e0a")
        case 429, 503: header("Retry-After", "recommended", "How many seconds to wait.", "30")
        default: []
        }
    }

    private func header(
        _ name: String, _ requirement: String, _ role: String, _ example: String
    ) -> [String] {
        [
            "    headers:", "      - name: \(name)", "        requirement: \(requirement)",
            "        role: \(role)", "        example: \"\(example)\"",
        ]
    }
}
