import Escaping

/// The errors of an API's gateway, for a `VirtualHost` of Apache.
///
/// Apache calls the type of a text of its own `text/html`, and runs `Header always` for responses of
/// the API, too. Those have a `Date` (RFC 9110 §6.6.1) before Apache adds its own, or a
/// `Content-Type`, which texts of Apache get later; so it is set last.
func apacheGateway(_ errors: [GatewayError]) -> String {
    let head = comment(
        """

        Answers with problem documents where Apache itself refuses a request or the API gives no
        answer. It belongs into the virtual host of the API:

            <VirtualHost *:80>
                ServerName api.example.com
                ProxyPass / http://127.0.0.1:3000/
                Include /etc/apache2/docs-gateway.apache.conf
            </VirtualHost>

        What the API answers with Date or Content-Type stays as it is. Apache answers 503 where nobody
        listens, and 502 where the API takes too long. It needs mod_headers and mod_proxy.
        """)
    let lines = errors.flatMap { error in
        let condition = serverQuoted(
            "expr=%{REQUEST_STATUS} == \(error.status) && -z resp('Date') "
                + "&& -z resp('Content-Type')")
        // A value of Link has no quotes but its own; a percent sign starts a value of the request.
        let headers = error.headers.enumerated().map { place, header in
            let verb = place == 0 || header.name != error.headers[place - 1].name ? "set" : "add"
            let value = serverQuoted(header.value.replacing("%", with: "%%"))
            return "Header always \(verb) \(header.name) \(value) \(condition)"
        }
        // The text is an expression, in which a backslash escapes as well.
        let document = serverQuoted(
            embeddedJSON(error.document, escaping: "$%").replacing("\\", with: "\\\\"))
        return ["ErrorDocument \(error.status) \(document)"]
            + headers + [
                "Header always set Content-Type application/problem+json \(condition)", "",
            ]
    }
    return ([head] + lines).joined(separator: "\n")
}
