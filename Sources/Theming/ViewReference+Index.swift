extension ViewReference {
    /// What the home page and the list of all codes have.
    static let indexTemplates = ViewSection(
        title: "Values of home.mustache, errors.mustache and list.mustache "
            + "{#values-of-homemustache-and-errorsmustache}",
        templates: [.home, .errors, .list],
        groups: [
            ViewGroup(
                templates: [.home],
                [
                    ViewValue(
                        .introduction, "the Markdown of the home page; only there, may be empty")
                ]),
            ViewGroup(
                templates: [.home, .errors], [ViewValue(.hasBody, "whether there is Markdown")]),
            ViewGroup(
                templates: [.list],
                [
                    ViewValue(
                        .listDescription, "what the codes of the list have in common; only there",
                        optional: true)
                ]),
            ViewGroup(
                templates: [.errors],
                [
                    ViewValue(
                        .body,
                        "the Markdown of the list of all codes; only there, may be empty")
                ]),
            statusTables, errorTables,
            ViewGroup(
                templates: [.home, .errors],
                [
                    ViewValue(
                        .moreErrors,
                        "the number of all error codes, if the page does not list them because "
                            + "there are too many: 50 for the home page, 200 for others",
                        optional: true)
                ]),
            indexes, rows, articles,
        ])

    private static let statusTables = ViewGroup([
        ViewValue(.hasClasses, "whether there are status codes"),
        ViewValue(
            .classes, "the classes that have status codes",
            [
                ViewValue(.className, "the name of the group, such as \"Client errors\""),
                ViewValue(.statusClass, "the class, such as `4xx`"),
                ViewValue(
                    .classURL, "the list of all codes of the class, but not on that list",
                    optional: true),
                ViewValue(.rows, "the status codes"),
            ]),
    ])

    private static let errorTables = ViewGroup([
        ViewValue(.hasErrorGroups, "whether error codes are listed"),
        ViewValue(
            .errorGroups,
            "the groups that have error codes, those without a group last; without groups, one "
                + "element",
            [
                ViewValue(.errorGroup, "the title", optional: true),
                ViewValue(.errorGroupID, "the id of the section", optional: true),
                ViewValue(.errorGroupURL, "the list of the group's codes", optional: true),
                ViewValue(.errorGroupDescription, "what belongs there", optional: true),
                ViewValue(.errorRows, "the error codes"),
            ]),
    ])

    private static let indexes = ViewGroup(
        "The ways to lists of codes:",
        [
            ViewValue(.hasIndexes, "whether there are any"),
            ViewValue(
                .indexes, "groups, classes, tags, letters, the parts of a list",
                [
                    ViewValue(.indexTitle, "the heading"),
                    ViewValue(
                        .indexLinks, "the lists",
                        [
                            ViewValue(.linkTitle, "the name"),
                            ViewValue(.linkURL, "the page"),
                            ViewValue(.linkCount, "how many codes it has", optional: true),
                            ViewValue(.isCurrentLink, "whether it is this page"),
                        ]),
                ]),
        ])

    private static let rows = ViewGroup(
        "An element of `rows`, `errorRows` or `codes` has",
        elementsOf: [.rows, .errorRows, .codes],
        [
            ViewValue(.rowCode, "the code"),
            ViewValue(.rowStatus, "the HTTP status"),
            ViewValue(.rowTitle, "the title"),
            ViewValue(.rowURL, "the page"),
            ViewValue(.rowDescription, "what it means, without links"),
            ViewValue(.rowClass, "the class of the status, such as `4xx`"),
            ViewValue(
                .rowLanguage,
                "the language of the title or the description, if one is not translated",
                optional: true),
            ViewValue(
                .rowTitleLanguage, "the language of the title, if that is not translated",
                optional: true),
            ViewValue(
                .rowState, "`deprecated` or `removed`; not there for other codes",
                optional: true),
        ])

    private static let articles = ViewGroup(
        "Only on the home page, the articles of the navigation:",
        templates: [.home],
        [
            ViewValue(.hasArticles, "whether there are any"),
            ViewValue(
                .articles, "the articles",
                [
                    ViewValue(.articleTitle, "the title"),
                    ViewValue(.articleURL, "the page"),
                    ViewValue(.articleDescription, "the description", optional: true),
                ]),
        ])
}
