extension ViewReference {
    /// What the head of a page says to programs.
    static let metadata = ViewGroup(
        """
        For search engines, browsers and programs that show links. See \
        [Metadata](../../reference/metadata.md):
        """,
        [
            ViewValue(.noIndex, "whether search engines are not to list the page"),
            ViewValue(.openGraphType, "`article` or `website`"),
            ViewValue(
                .openGraphLocale, "the language with a territory, such as `de_DE`",
                optional: true),
            ViewValue(
                .card, "the picture for links to the page; only with a base URL", optional: true,
                [
                    ViewValue(.cardURL, "its absolute address"),
                    ViewValue(.cardWidth, "how wide it is, in pixels"),
                    ViewValue(.cardHeight, "how high it is, in pixels"),
                    ViewValue(.cardAlternative, "what it says"),
                ]),
            ViewValue(
                .structuredData, "JSON-LD for a `script` element; only with a base URL",
                optional: true),
            ViewValue(.themeColor, "the background of the page in the light scheme"),
            ViewValue(.darkThemeColor, "the same in the dark scheme"),
            ViewValue(.manifestURL, "`manifest.webmanifest`"),
            ViewValue(.touchIconURL, "`apple-touch-icon.png`", optional: true),
        ])
}
