/// The errors of an API's gateway, for a site block of Caddy.
func caddyGateway(_ errors: [GatewayError]) -> String {
    let head = comment(
        """

        Answers with problem documents where Caddy itself refuses a request or the API gives no
        answer. It belongs into the site block of the API:

            api.example.com {
                reverse_proxy 127.0.0.1:3000
                import /etc/caddy/docs-gateway.caddy
            }

        What the API answers stays as it is.
        """)
    let lines = errors.flatMap(handler)
    return head + (["handle_errors {"] + lines + ["}"]).joined(separator: "\n") + "\n"
}

private func handler(of error: GatewayError) -> [String] {
    let name = "@docs_problem_\(error.status)"
    let document = embeddedJSON(error.document, escaping: "{}`")
    var lines = ["\t\(name) expression {err.status_code} == \(error.status)"]
    lines += ["\thandle \(name) {", "\t\theader Content-Type application/problem+json"]
    for field in error.headers {
        lines.append("\t\theader +\(field.name) `\(literal(field.value))`")
    }
    lines += ["\t\trespond `\(document)` \(error.status)", "\t}"]
    return lines
}

/// A value of a header field without what would end it or start a placeholder.
private func literal(_ value: String) -> String {
    value.replacing("`", with: "%60").replacing("{", with: "%7B").replacing("}", with: "%7D")
}
