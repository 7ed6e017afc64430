package import YAMLSource

/// What a translation of the catalog may hold: the texts alone.
///
/// Everything else is said once, in the catalog itself.
package enum TranslationShapes {
    /// A file with texts of the catalog in another language.
    package static let translation = MappingShape(
        name: "translation", subject: "a translation of the catalog",
        summary: "A file with texts of the catalog in another language.",
        fields: [
            MappingField("groups", .list(.mapping(group)), "Groups."),
            MappingField("statuses", .list(.mapping(status)), "HTTP status codes."),
            MappingField("errors", .list(.mapping(error)), "Error codes."),
        ])

    static let group = MappingShape(
        name: "translatedGroup", subject: "a translated group",
        summary: "A group's texts in another language.",
        fields: [
            MappingField("id", .text, required: true, "The group's id."),
            MappingField("title", .text, "The heading over the group's codes."),
            MappingField("description", .markdown, "What belongs to the group."),
        ])

    static let status = MappingShape(
        name: "translatedStatus", subject: "a translated status",
        summary: "A status's texts in another language.",
        fields: [
            MappingField("code", .text, required: true, "The status."),
            MappingField(
                "title", .text,
                "What the reason phrase says. Responses and examples keep the phrase itself."),
            MappingField("description", .markdown, "What the status means."),
        ] + facts)

    static let error = MappingShape(
        name: "translatedError", subject: "a translated error",
        summary: "An error code's texts in another language.",
        fields: [
            MappingField("code", .text, required: true, "The code."),
            MappingField("title", .text, "The title of the page."),
            MappingField("summary", .markdown, "What the error means."),
            MappingField("message", .text, "The message, with the same parameters."),
            MappingField(
                "parameters", .texts, "The descriptions of the parameters by their names."),
        ] + facts)

    private static let facts = [
        MappingField(
            "causes", .list(.mapping(CatalogShapes.cause)),
            "The causes, all of them in the order of the catalog."),
        MappingField("retry", .mapping(retry), "The note on repeating the request."),
        MappingField("headers", .texts, "The roles of the headers by their names."),
        MappingField("related", .texts, "The differences to related codes by the codes."),
        MappingField("deprecated", .mapping(notice), "The note on the deprecation."),
        MappingField("removed", .mapping(notice), "The note on the removal."),
        MappingField("keywords", .list(.text), "More words that people search with."),
        MappingField("examples", .list(.text), "The titles of the examples in their order."),
    ]

    static let retry = MappingShape(
        name: "translatedRetry", subject: "'retry' of a translation",
        summary: "The note on repeating the request.",
        fields: [MappingField("note", .markdown, required: true, "The note.")])

    static let notice = MappingShape(
        name: "translatedNotice", subject: "a notice of a translation",
        summary: "The note of a notice.",
        fields: [MappingField("note", .markdown, required: true, "The note.")])
}
