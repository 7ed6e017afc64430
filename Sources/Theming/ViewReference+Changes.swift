extension ViewReference {
    /// What the page of changes has.
    static let changesTemplate = ViewSection(
        title: "Values of changes.mustache", templates: [.changes],
        groups: [
            ViewGroup([
                ViewValue(.hasBody, "whether there is Markdown"),
                ViewValue(.body, "the Markdown of `content/changes.md`"),
                ViewValue(
                    .releases,
                    "what no release has yet, if there is anything, then the releases, the newest "
                        + "first", release),
            ]),
            ViewGroup("An element of `changes` has", elementsOf: [.changes], change),
        ])

    private static let release = [
        ViewValue(.releaseID, "the id of the section, which links from elsewhere lead to"),
        ViewValue(.releaseTitle, "the name of the release, or \"Not yet released\""),
        ViewValue(.isUnreleased, "whether no release has the changes"),
        ViewValue(.releaseDate, "such as `2026-11-26`; only of a release", optional: true),
        ViewValue(.releaseNote, "what was said about it", optional: true),
        ViewValue(
            .recordedCodes, "how many codes there were; only of the first record",
            optional: true),
        ViewValue(
            .changeCount, "how many changes there are; absent where there are none",
            optional: true),
        ViewValue(
            .breakingCount, "how many of them break clients; absent where none does",
            optional: true),
        ViewValue(.hasChanges, "whether there are changes"),
        ViewValue(
            .changeGroups, "the changes by kind",
            [
                ViewValue(.changeKind, "the heading, such as \"Removed\""),
                ViewValue(.changes, "the changes"),
            ]),
    ]

    private static let change = [
        ViewValue(.changedCode, "the code; of a renamed one, the old name"),
        ViewValue(.changedTitle, "its title"),
        ViewValue(.changedURL, "its page", optional: true),
        ViewValue(.changedClass, "the class of its status, such as `4xx`"),
        ViewValue(.isBreaking, "whether it breaks clients"),
        ViewValue(
            .breakingReason, "why, where the change as a whole does", optional: true),
        ViewValue(.isRenamed, "whether the replacement is the new name"),
        ViewValue(.changedReplacement, "the code to use instead", optional: true),
        ViewValue(.changedReplacementURL, "its page", optional: true),
        ViewValue(.hasDetails, "whether there are details"),
        ViewValue(
            .details, "the facts that differ",
            [
                ViewValue(
                    .detailNoun, "the fact in words, such as \"status\" or \"parameter\""),
                ViewValue(.detailName, "the parameter or header", optional: true),
                ViewValue(.detailVerb, "\"added\", \"removed\", \"changed\" or \"reworded\""),
                ViewValue(.detailFrom, "the value before", optional: true),
                ViewValue(.detailTo, "the value now", optional: true),
                ViewValue(.detailReason, "why it breaks clients", optional: true),
            ]),
    ]
}
