package import YAMLSource

/// What the catalog may hold: the decoder, the JSON Schema and the reference page are made from
/// these.
package enum CatalogShapes {
    /// A file of the catalog.
    package static let catalog = MappingShape(
        name: "catalog", subject: "the catalog",
        summary: "A file of the catalog; several files together are one catalog.",
        fields: [
            MappingField(
                "version", .version(1),
                "The version of this format: `1`. A published `catalog.json` has it; you may leave "
                    + "it out."),
            MappingField(
                "site", .anything,
                "Where a published `catalog.json` comes from. The builder writes it and does not "
                    + "read it."),
            MappingField(
                "pages", .texts,
                "The addresses of the codes' pages in a published `catalog.json`. The builder "
                    + "writes it and does not read it."),
            MappingField(
                "typePattern", .text,
                "The problem type of each error code that has no `type`, with `{slug}` or `{code}` "
                    + "for the code: `https://example.com/problems/{slug}`."),
            MappingField(
                "statusTypePattern", .text,
                "The same for statuses. Without it, the problem type of a status alone is "
                    + "`about:blank`."),
            MappingField("groups", .list(.mapping(group)), "The groups that codes may belong to."),
            MappingField("statuses", .list(.mapping(status)), "HTTP status codes."),
            MappingField("errors", .list(.mapping(error)), "The API's own error codes."),
        ])

    static let group = MappingShape(
        name: "group", subject: "a group",
        summary: "A part of the catalog that codes belong to: a product, a service, a layer.",
        fields: [
            MappingField("id", .text, required: true, "The name that entries use."),
            MappingField("title", .text, required: true, "The heading over the group's codes."),
            MappingField("description", .markdown, "What belongs to the group."),
        ])

    static let status = MappingShape(
        name: "status", subject: "a status", summary: "An HTTP status code.",
        fields: [
            MappingField(
                "code", .status, required: true,
                "Three digits from 100 to 599."),
            MappingField(
                "reason", .text, required: true, "The reason phrase; the title of the page."),
            MappingField(
                "description", .markdown, required: true,
                "What the status means, in one or two sentences. It opens the page and stands in "
                    + "tables, there without links."),
        ] + facts)

    static let error = MappingShape(
        name: "error", subject: "an error", summary: "An error code of the API.",
        fields: [
            MappingField(
                "code", .text, required: true, "The code exactly as responses spell it."),
            MappingField(
                "status", .status, required: true,
                "The HTTP status that responses with this code have."),
            MappingField("title", .text, required: true, "The title of the page."),
            MappingField(
                "summary", .markdown, required: true,
                "What the error means, in one or two sentences. It opens the page and stands in "
                    + "tables, there without links."),
            MappingField(
                "message", .text,
                "The template of the API's message. Names in braces stand for parameters; `{{` and "
                    + "`}}` stand for braces."),
            MappingField(
                "parameters", .list(.mapping(parameter)), "The parameters of the message."),
        ] + facts)

    /// The keys that statuses and error codes have in common.
    private static let facts = [
        MappingField(
            "type", .text,
            "The URI that identifies the problem type in responses (RFC 9457), apart from the "
                + "address of the page."),
        MappingField(
            "slug", .pattern("^[a-z0-9_-]([a-z0-9._-]*[a-z0-9_-])?$"),
            "The last part of the page's address, in place of the one that the code gives."),
        MappingField(
            "aliases", .list(.text),
            "Other and older names of the code. Their addresses lead to the page, and the search "
                + "knows them."),
        MappingField("group", .text, "The `id` of the group that the code belongs to."),
        MappingField("tags", .list(.text), "Words by which codes of several groups are found."),
        MappingField(
            "severity", .choice(of: ErrorSeverity.self), "How bad it is that the error happens."),
        MappingField("actor", .choice(of: ResponsibleParty.self), "Who has to act."),
        MappingField(
            "endpoints", .list(.pattern("^[^ ]+ +/[^ ]*$")),
            "The operations that return the code: a method, or `*` for any, and a path, as in "
                + "`POST /v1/orders/{id}`."),
        MappingField("since", .text, "The version of the API that brought the code."),
        MappingField(
            "deprecated", .mapping(deprecated), needsValue: true,
            "A notice that the code is going away."),
        MappingField(
            "removed", .mapping(removed), needsValue: true,
            "A notice that the API no longer sends the code. Its page stays, and says so."),
        MappingField(
            "causes", .list(.mapping(cause)),
            "What leads to the error, in the order in which readers should try."),
        MappingField("retry", .mapping(retry), "Whether and how to repeat the request."),
        MappingField(
            "headers", .list(.mapping(header)), "The HTTP headers that matter for the error."),
        MappingField(
            "specification", .mapping(specification), "The RFC that defines it."),
        MappingField(
            "related", .list(.either(.text, .mapping(related))),
            "Codes that are easily mixed up with this one: a code, or a mapping."),
        MappingField(
            "keywords", .list(.text), "Words that people search with and the page does not say."),
        MappingField("example", .mapping(example), "An example request and response."),
        MappingField(
            "examples", .list(.mapping(titledExample)),
            "More examples, each with a title; they follow the one under `example`."),
    ]

    static let parameter = MappingShape(
        name: "parameter", subject: "a parameter", summary: "A parameter of a message.",
        fields: [
            MappingField("name", .text, required: true, "The name that stands in braces."),
            MappingField(
                "type", .choice(of: MessageParameter.ValueType.self), "The type of its values."),
            MappingField("description", .markdown, "What it says."),
            MappingField("example", .text, "A value of this type."),
        ])

    static let deprecated = MappingShape(
        name: "deprecated", subject: "'deprecated'",
        summary: "That the code should no longer be relied on. An empty mapping `{}` is enough.",
        fields: noticeFields(since: "The version that deprecated it."))

    static let removed = MappingShape(
        name: "removed", subject: "'removed'",
        summary: "That the API no longer sends the code. An empty mapping `{}` is enough.",
        fields: noticeFields(since: "The version that no longer sends it."))

    private static func noticeFields(since: String) -> [MappingField] {
        [
            MappingField("since", .text, since),
            MappingField("replacement", .text, "The code to use instead."),
            MappingField("note", .markdown, "What readers should know about it."),
        ]
    }

    static let cause = MappingShape(
        name: "cause", subject: "a cause", summary: "Something that leads to the error.",
        fields: [
            MappingField(
                "cause", .markdown, required: true, "What leads to the error, in one sentence."),
            MappingField("check", .markdown, "How to see that this is the cause."),
            MappingField("fixes", .list(.markdown), "What helps."),
        ])

    static let retry = MappingShape(
        name: "retry", subject: "'retry'", summary: "The answer to \"Can I retry?\"",
        fields: [
            MappingField(
                "policy", .choice(of: RetryPolicy.Policy.self), required: true,
                "Whether repeating the request can help."),
            MappingField(
                "methods", .choice(of: RetryPolicy.Methods.self),
                "Which requests a program may repeat by itself."),
            MappingField(
                "delay", .text, "The name of the response header that gives the wait."),
            MappingField(
                "idempotencyKey", .text,
                "The name of the request header that carries the idempotency key. A repetition "
                    + "has the same key, a changed request a new one."),
            MappingField("attempts", .number, "At most so many repetitions."),
            MappingField("note", .markdown, "What else there is to know."),
        ])

    static let header = MappingShape(
        name: "header", subject: "a header",
        summary: "An HTTP header that matters for the error.",
        fields: [
            MappingField("name", .text, required: true, "The header's name."),
            MappingField(
                "in", .choice(of: HeaderField.Direction.self), "The side that sends it."),
            MappingField(
                "requirement", .choice(of: HeaderField.Requirement.self), "How binding it is."),
            MappingField(
                "role", .markdown, required: true,
                "What the header is for here, in one sentence."),
            MappingField("example", .text, "A value, without the name."),
        ])

    static let specification = MappingShape(
        name: "specification", subject: "'specification'",
        summary: "The section of an RFC that defines the code.",
        fields: [
            MappingField("rfc", .number, required: true, "The number of the RFC."),
            MappingField("section", .text, "The number of the section, such as `\"15.5.2\"`."),
        ])

    static let related = MappingShape(
        name: "related", subject: "a related code",
        summary: "A code that is easily mixed up with this one.",
        fields: [
            MappingField("code", .text, required: true, "A code of the catalog."),
            MappingField("difference", .markdown, "How the two differ, in one line."),
        ])

    static let example = MappingShape(
        name: "example", subject: "'example'",
        summary: "A request with its response, shown as HTTP messages.",
        fields: exchangeFields)

    static let titledExample = MappingShape(
        name: "titledExample", subject: "an example",
        summary: "A request with its response, shown as HTTP messages under a title.",
        fields: [
            MappingField("title", .text, "What the example shows, in a few words.")
        ] + exchangeFields)

    private static let exchangeFields = [
        MappingField("request", .mapping(request), "The request."),
        MappingField("response", .mapping(response), "The response."),
    ]

    static let request = MappingShape(
        name: "request", subject: "a request", summary: "The request of an example.",
        fields: [
            MappingField("method", .text, required: true, "The HTTP method."),
            MappingField(
                "path", .text, required: true, "The path and the query, without spaces."),
        ] + messageFields)

    static let response = MappingShape(
        name: "response", subject: "a response",
        summary: "The response of an example. Its first line is made from the status.",
        fields: messageFields)

    private static let messageFields = [
        MappingField("headers", .texts, "Names and values of the header fields."),
        MappingField(
            "body", .anything,
            "A text is shown as it is, a mapping or a list as JSON in the order of the file."),
    ]
}
