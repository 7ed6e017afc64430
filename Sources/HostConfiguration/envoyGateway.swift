import ErrorCatalog
import Escaping
import YAMLSource

/// The errors of an API's gateway, as the local replies of Envoy.
func envoyGateway(_ errors: [GatewayError]) -> String {
    let head = comment(
        """

        Answers with problem documents where Envoy itself refuses a request or the API gives no
        answer: a member of the HttpConnectionManager of the API. What the API answers stays as it is.
        """)
    let mappers = errors.map(mapper)
    return head
        + yamlText(of: .members(["local_reply_config": .members(["mappers": .array(mappers)])]))
}

private func mapper(of error: GatewayError) -> JSON {
    let comparison = JSON.members([
        "op": .string("EQ"),
        "value": .members([
            "default_value": .integer(error.status),
            "runtime_key": .string("docs_problem_\(error.status)"),
        ]),
    ])
    let fields = error.headers.map { field in
        JSON.members([
            "header": .members([
                "key": .string(field.name.lowercased()),
                "value": .string(field.value.replacing("%", with: "%%")),
            ]),
            "append_action": .string("APPEND_IF_EXISTS_OR_ADD"),
        ])
    }
    return .members([
        "filter": .members(["status_code_filter": .members(["comparison": comparison])]),
        "headers_to_add": fields.isEmpty ? nil : .array(fields),
        "body_format_override": .members([
            "text_format_source": .members([
                "inline_string": .string(embeddedJSON(error.document, escaping: "%"))
            ]),
            "content_type": .string(problemMediaType),
        ]),
    ])
}
