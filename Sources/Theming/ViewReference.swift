/// A part of the reference of the theme: the values of some templates.
struct ViewSection: Sendable {
    /// The heading.
    let title: String
    /// The templates that have the values.
    let templates: [TemplateName]
    /// The paragraph under the heading; may be empty.
    var introduction = ""
    let groups: [ViewGroup]
    /// The paragraph at the end; may be empty.
    var note = ""
}

/// Values that the reference of the theme lists together.
struct ViewGroup: Sendable {
    /// The line above the list; may be empty.
    var introduction = ""
    /// The lists whose elements have the values; none for values of the page itself.
    var elementsOf: [ViewKey] = []
    /// The templates that have the values, where they are not those of the section.
    var templates: [TemplateName]?
    let values: [ViewValue]

    init(_ values: [ViewValue]) {
        self.init("", values)
    }

    init(
        _ introduction: String = "", elementsOf: [ViewKey] = [], templates: [TemplateName]? = nil,
        _ values: [ViewValue]
    ) {
        self.introduction = introduction
        self.elementsOf = elementsOf
        self.templates = templates
        self.values = values
    }
}

/// A value with its meaning.
struct ViewValue: Sendable {
    let key: ViewKey
    /// What it is, as Markdown; may be empty where the name says it.
    let meaning: String
    /// Whether pages that have the others may lack it.
    let isOptional: Bool
    /// The values of an object, or of each element of a list.
    let elements: [ViewValue]

    init(
        _ key: ViewKey, _ meaning: String = "", optional isOptional: Bool = false,
        _ elements: [ViewValue] = []
    ) {
        self.key = key
        self.meaning = meaning
        self.isOptional = isOptional
        self.elements = elements
    }
}

/// The meaning of every name that a template may use, and where it has a value: the one source of
/// the reference and of the check for names that have none.
enum ViewReference {
    /// In the order of the reference.
    static let sections: [ViewSection] = [
        everyPage, innerTemplates, errorTemplate, indexTemplates, changesTemplate, articleTemplate,
        redirectTemplate,
    ]

    static let innerTemplates = ViewSection(
        title: "Values of all inner templates", templates: .inner,
        groups: [
            ViewGroup(
                templates: .inner + [.redirect],
                [
                    ViewValue(.title, "the title of the page, without the code"),
                    ViewValue(
                        .titleLanguage, "the language of the title, if that is not translated",
                        optional: true),
                ])
        ])

    static let articleTemplate = ViewSection(
        title: "Values of article.mustache", templates: [.article],
        groups: [
            ViewGroup([
                ViewValue(.hasBody, "whether there is Markdown"),
                ViewValue(.body, "the Markdown of the article"),
            ])
        ],
        note: "`search.mustache` and `not-found.mustache` have no values of their own.")

    static let redirectTemplate = ViewSection(
        title: "Values of redirect.mustache", templates: [.redirect],
        groups: [
            ViewGroup([
                ViewValue(
                    .redirectURL, "where the page is now, with its fragment if it has one"),
                ViewValue(.redirectTitle, "the title of that place"),
                ViewValue(
                    .canonicalURL,
                    "the absolute address of that place without a fragment; without a base URL, "
                        + "relative"),
            ])
        ],
        note: """
            Keep the refresh, and the attribute `data-redirect` on the link: the script of the \
            site adds the fragment of the old address to it and follows it.
            """)
}

extension [TemplateName] {
    /// All that make the text of a page: not the document around it, nor one of its own.
    static var inner: [TemplateName] {
        TemplateName.allCases.filter { $0 != .page && $0 != .redirect }
    }
}
