import Escaping

/// The schema of problem documents (RFC 9457 §3.1), which those of error codes extend.
enum ProblemSchema {
    /// Its name among the components.
    static let name = "Problem"

    /// The members that it describes.
    static let members: Set<String> = ["type", "title", "status", "detail", "instance"]

    static var reference: JSON {
        .members(["$ref": .string(schemaReference(name))])
    }

    static let json = JSON.members([
        "title": .string("Problem"),
        "description": .string("An error as RFC 9457 describes it; it may have further members."),
        "externalDocs": .members([
            "url": .string("https://www.rfc-editor.org/rfc/rfc9457.html")
        ]),
        "type": .string("object"),
        "properties": .members([
            "type": .members([
                "type": .string("string"), "format": .string("uri-reference"),
                "default": .string("about:blank"),
                "description": .string("Identifies the problem type."),
            ]),
            "title": .members([
                "type": .string("string"),
                "description": .string("The problem type in a few words."),
            ]),
            "status": .members([
                "type": .string("integer"), "minimum": .integer(100), "maximum": .integer(599),
                "description": .string("The status of the response."),
            ]),
            "detail": .members([
                "type": .string("string"),
                "description": .string("What went wrong in this case."),
            ]),
            "instance": .members([
                "type": .string("string"), "format": .string("uri-reference"),
                "description": .string("Identifies this case."),
            ]),
        ]),
    ])
}

/// A reference to a schema of the components.
func schemaReference(_ name: String) -> String { "#/components/schemas/\(name)" }
