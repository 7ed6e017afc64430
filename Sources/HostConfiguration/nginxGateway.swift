/// The errors of an API's gateway, for the `server` block of nginx.
func nginxGateway(_ errors: [GatewayError]) -> String {
    let head = comment(
        """

        Answers with problem documents where nginx itself refuses a request or the API gives no
        answer. It belongs into the server block of the API:

            server {
                location / { proxy_pass http://127.0.0.1:3000; }
                include /etc/nginx/docs-gateway.nginx.conf;
            }

        What the API answers stays as it is, unless proxy_intercept_errors is on. A location that
        has an error_page of its own does not see those here. Of two for the same number the first
        one counts, so put one of yours, such as that of 497, before the include.
        """)
    let statuses = Set(errors.map(\.status))
    return ([head] + errors.map { locations(of: $0, among: statuses) }).joined(separator: "\n")
}

/// The numbers that nginx has for an error.
///
/// It has some of its own: 494 for a header that is too large, 495 to 497 for a client without a
/// good certificate or without TLS. Without an `error_page`, it sends 400 for all of them.
private func numbers(of status: Int, among statuses: Set<Int>) -> String {
    switch status {
    case 431: "494 =431"
    case 400: "400 \(statuses.contains(431) ? "" : "494 ")495 496 497 =400"
    default: String(status)
    }
}

/// The statuses of requests that nginx could not read, for which it can't go to a named location.
private let unreadableStatuses: Set<Int> = [400, 414, 431]

private func locations(of error: GatewayError, among statuses: Set<Int>) -> String {
    let isUnread = unreadableStatuses.contains(error.status)
    let path = isUnread ? "/.docs-problem/\(error.status)" : "@docs_problem_\(error.status)"
    let code = numbers(of: error.status, among: statuses)
    let headers = error.headers.map { "    add_header \($0.name) \(literal($0.value)) always;" }
    let lines =
        ["error_page \(code) \(path);", "location \(isUnread ? "= " : "")\(path) {"]
        + (isUnread ? ["    internal;"] : [])
        + ["    types { }", "    default_type application/problem+json;"] + headers
        + [
            "    return \(error.status) '"
                + embeddedJSON(error.document, escaping: "$'").replacing("\\", with: "\\\\") + "';",
            "}", "",
        ]
    return lines.joined(separator: "\n")
}

/// A value of a header field between single quotes.
///
/// `$` can only be in an address.
private func literal(_ value: String) -> String {
    "'"
        + value.replacing("\\", with: "%5C").replacing("'", with: "%27")
        .replacing("$", with: "%24") + "'"
}
