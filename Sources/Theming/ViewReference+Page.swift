extension ViewReference {
    /// What `page.mustache` and all inner templates have.
    static let everyPage = ViewSection(
        title: "Values of every page", templates: TemplateName.allCases,
        introduction: """
            These can be used in `page.mustache` and in all inner templates. In `page.mustache`, \
            the values of the inner templates below can be used, too, on the pages that have them.
            """,
        groups: [
            aboutSite, languages, aboutPage, metadata, content, addresses, navigation, breadcrumbs,
            outline,
            neighbours,
            movedAnchors,
        ])

    private static let content = ViewGroup(
        templates: [.page],
        [ViewValue(.content, "what the inner template made; only in `page.mustache`")])

    private static let aboutSite = ViewGroup(
        "About the site:",
        [
            ViewValue(.siteTitle, "the title of the site"),
            ViewValue(.apiName, "the name of the API", optional: true),
            ViewValue(.footerText, "the `footer` of the settings", optional: true),
            ViewValue(.hasFooterLinks, "whether the settings have links for the foot"),
            ViewValue(
                .footerLinks, "these links",
                [
                    ViewValue(.footerLinkTitle, "the title"),
                    ViewValue(.footerLinkURL, "the address"),
                ]),
            ViewValue(
                .logo, "the logo of the settings", optional: true,
                [
                    ViewValue(.logoURL, "the image"),
                    ViewValue(.logoWidth, "how wide it is shown, in pixels"),
                    ViewValue(.logoHeight, "how high it is shown, in pixels"),
                    ViewValue(.logoAlternative, "what it says", optional: true),
                    ViewValue(
                        .darkLogo, "the logo for the dark scheme", optional: true,
                        [
                            ViewValue(.darkLogoURL, "the image"),
                            ViewValue(.darkLogoWidth, "how wide it is shown, in pixels"),
                            ViewValue(.darkLogoHeight, "how high it is shown, in pixels"),
                        ]),
                ]),
            ViewValue(.language, "the language tag"),
            ViewValue(.direction, "`ltr` or `rtl`"),
        ])

    private static let languages = ViewGroup(
        "The languages, where the site has several:",
        [
            ViewValue(.hasLanguages, "whether there are several"),
            ViewValue(
                .languages, "each language, this page's among them",
                [
                    ViewValue(.languageTag, "its tag"),
                    ViewValue(.languageName, "what it calls itself"),
                    ViewValue(
                        .languageURL, "the same page in it, or its home page where there is none"),
                    ViewValue(.isCurrentLanguage, "whether the page is in it"),
                ]),
            ViewValue(
                .alternates, "the absolute addresses of the page in all languages",
                [
                    ViewValue(.alternateLanguage, "the language tag, or `x-default`"),
                    ViewValue(.alternateURL, "the address"),
                ]),
            ViewValue(
                .originalLanguage, "the language that parts of the page are still in",
                optional: true),
            ViewValue(
                .bodyLanguage, "the language of the Markdown, where it is another one",
                optional: true),
        ])

    private static let aboutPage = ViewGroup(
        "About the page:",
        [
            ViewValue(
                .pageKind,
                "`home`, `errors`, `error`, `changes`, `article`, `search`, `not-found` or "
                    + "`redirect`"),
            ViewValue(.documentTitle, "the text for `<title>`"),
            ViewValue(.pageDescription, "one sentence for search engines", optional: true),
            ViewValue(
                .canonicalURL, "the absolute address; only with a base URL", optional: true),
            ViewValue(.editURL, "where the source can be edited", optional: true),
            ViewValue(.markdownURL, "the page as a Markdown file", optional: true),
            ViewValue(
                .formats,
                "the forms of the page for programs; on the home page, those of the site, too",
                [
                    ViewValue(.formatType, "the media type"),
                    ViewValue(.formatURL, "the address"),
                ]),
        ])

    private static let addresses = ViewGroup(
        "Addresses, relative to the page, on `404.html` from the root of the host:",
        [
            ViewValue(.root, "the root of the site; ends in `/`"),
            ViewValue(.homeURL, "the home page"),
            ViewValue(.errorsURL, "the list of all codes"),
            ViewValue(
                .changesURL, "the page of changes; only if a release was recorded",
                optional: true),
            ViewValue(
                .feedURL, "the feed of changes; only with a base URL and a recorded release",
                optional: true),
            ViewValue(.searchURL, "the search page"),
            ViewValue(.searchIndexURL, "`search.json`"),
            ViewValue(.styleURL, "`assets/style.css`"),
            ViewValue(
                .themeScriptURL,
                "`assets/theme.js`, a small script for the head that sets, before the page is "
                    + "painted, the colour theme and the classes `js` and `can-copy` on the root "
                    + "element"),
            ViewValue(.siteScriptURL, "`assets/site.js`"),
            ViewValue(.searchScriptURL, "`assets/search.js`"),
            ViewValue(
                .openSearchURL,
                "`opensearch.xml`, with which browsers search the site; only with a base URL",
                optional: true),
            ViewValue(
                .faviconURL, "the `favicon` of the settings, else `assets/favicon.svg`"),
            ViewValue(.faviconType, "its media type"),
            ViewValue(
                .brandStyleURL,
                "`assets/brand.css`; only if the settings of the brand change a style",
                optional: true),
            ViewValue(
                .fontURL, "the file of the body font; only if the settings have one",
                optional: true),
            ViewValue(.fontType, "its media type", optional: true),
        ])

    private static let navigation = ViewGroup(
        "The navigation:",
        [
            ViewValue(.hasNavigation, "whether there is one"),
            ViewValue(
                .navigation, "the groups",
                [
                    ViewValue(.groupTitle, "the heading"),
                    ViewValue(
                        .items, "the links",
                        [
                            ViewValue(.itemTitle, "the title of the page"),
                            ViewValue(
                                .itemLanguage, "the language of an article that is not translated",
                                optional: true),
                            ViewValue(
                                .itemTitleLanguage,
                                "the language of the title of a code, if that is not translated",
                                optional: true),
                            ViewValue(.itemURL, "its address"),
                            ViewValue(.itemCode, "the code; only for codes", optional: true),
                            ViewValue(
                                .itemClass, "the class, such as `4xx`; only for codes",
                                optional: true),
                            ViewValue(.itemIsCurrent, "whether it is this page"),
                        ]),
                ]),
        ])

    private static let breadcrumbs = ViewGroup(
        "The way from the home page, on all pages but the home page and `404.html`:",
        [
            ViewValue(.hasBreadcrumbs, "whether there is one"),
            ViewValue(
                .breadcrumbs, "the pages on the way",
                [
                    ViewValue(.crumbTitle, "the title"),
                    ViewValue(
                        .crumbLanguage, "the language of the title, if that is not translated",
                        optional: true),
                    ViewValue(
                        .crumbURL, "the address; the last element, which is this page, has none",
                        optional: true),
                ]),
        ])

    private static let outline = ViewGroup(
        "The headings of the levels 2 and 3, if there are at least two:",
        [
            ViewValue(.hasOutline, "whether there are"),
            ViewValue(
                .outline, "the headings",
                [
                    ViewValue(.headingID, "the id"),
                    ViewValue(.headingTitle, "the text"),
                    ViewValue(.headingLevel, "`2` or `3`"),
                    ViewValue(.isNested, "whether the level is 3"),
                ]),
        ])

    private static let neighbours = ViewGroup(
        "The pages before and after:",
        [
            ViewValue(
                .previousPage, "the page before", optional: true,
                [
                    ViewValue(.previousTitle, "the title, for a code with the code in front"),
                    ViewValue(.previousURL, "the address"),
                    ViewValue(
                        .previousLanguage, "the language of the title, if that is not translated",
                        optional: true),
                ]),
            ViewValue(
                .nextPage, "the page after", optional: true,
                [
                    ViewValue(.nextTitle, "as `previousTitle`"),
                    ViewValue(.nextURL, "the address"),
                    ViewValue(.nextLanguage, "as `previousLanguage`", optional: true),
                ]),
        ])

    private static let movedAnchors = ViewGroup(
        """
        Old anchors of the page that its Markdown has no place for. See \
        [Old anchors](../../reference/permanence.md#old-anchors):
        """,
        [
            ViewValue(.hasMovedAnchors, "whether there are"),
            ViewValue(
                .movedAnchors, "the anchors",
                [
                    ViewValue(.movedID, "the old id"),
                    ViewValue(.movedURL, "where it leads now"),
                    ViewValue(.movedTitle, "the heading or page there"),
                ]),
        ])
}
