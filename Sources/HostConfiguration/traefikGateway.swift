import Escaping
import YAMLSource

/// The errors of an API's gateway, as a middleware of Traefik.
///
/// Traefik has no texts of its own: it asks a service for the page of an error, and takes its header
/// fields too. So the web server of the site sends the document and the link.
func traefikGateway(_ errors: [GatewayError], _ site: HostedSite) -> String {
    let head = comment(
        """

        Answers with problem documents where Traefik itself refuses a request or the API gives no
        answer: a file of dynamic configuration. Put the middleware "docs-problems" first in the
        routers of the API.

        The documents are the published examples. The service "docs" sends them, with the field Link
        if it is a web server with a configuration by "docs generate --host nginx", caddy or apache.
        Traefik can't tell its own answers from those of the API: it replaces the body of each
        response with one of these statuses. Take out those that the API sends itself.
        """)
    let middleware = JSON.members([
        "errors": .members([
            "status": .strings(errors.map { String($0.status) }), "service": .string("docs"),
            "query": .string("\(site.basePath)errors/{status}.problem.json"),
        ])
    ])
    return head
        + yamlText(
            of: .members([
                "http": .members(["middlewares": .members(["docs-problems": middleware])])
            ]))
}
