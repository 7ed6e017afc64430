/// Every name that a template may use: the theming contract.
///
/// ``ViewReference`` says of each name what it means and where it has a value; the reference page is
/// made from that.
///
/// A name has one meaning on all pages. Names of list items are unlike those of the page around
/// them, because a template sees both.
package enum ViewKey: Int, Sendable, CaseIterable {
    // The document (page.mustache); also visible in the inner templates.
    /// BCP 47 language tag of the site.
    case language
    /// `ltr` or `rtl`.
    case direction
    /// The text of `<title>`.
    case documentTitle
    /// One sentence for search engines and previews; may be absent.
    case pageDescription
    /// The absolute URL of the page; absent without a base URL.
    case canonicalURL
    /// Whether search engines are not to list the page.
    case noIndex
    /// What kind of page it is, and its language, in the words of Open Graph.
    case openGraphType, openGraphLocale
    /// The picture for links to the page; absent without a base URL.
    case card, cardURL, cardWidth, cardHeight, cardAlternative
    /// What the page is about, as JSON-LD; absent without a base URL.
    case structuredData
    /// The colour of the window around the page.
    case themeColor, darkThemeColor
    case manifestURL
    /// The icon for the home screens of phones; absent where the site has an icon of its own.
    case touchIconURL
    /// The relative path to the site's root, ending in `/`.
    case root
    case homeURL
    /// The index of all codes.
    case errorsURL
    /// The page of changes; absent where no release was recorded.
    case changesURL
    /// The feed of changes; absent without a base URL.
    case feedURL
    /// The search page.
    case searchURL
    /// `search.json`.
    case searchIndexURL
    case styleURL
    /// A small script that sets the colour scheme before the page is painted.
    case themeScriptURL
    case siteScriptURL
    case searchScriptURL
    case openSearchURL
    case faviconURL
    /// The media type of the icon.
    case faviconType
    /// The style sheet of the brand in the settings; absent where it changes no style.
    case brandStyleURL
    /// The font file that every page needs first; absent without one in the settings.
    case fontURL, fontType
    case logo, logoURL, logoWidth, logoHeight, logoAlternative
    /// The logo for the dark scheme; absent where one serves both.
    case darkLogo, darkLogoURL, darkLogoWidth, darkLogoHeight
    case hasFooterLinks, footerLinks, footerLinkTitle, footerLinkURL
    case siteTitle
    case apiName
    /// The template's name: `home`, `error`, `errors`, `changes`, `article`, `search`, `not-found`.
    case pageKind
    case hasNavigation, navigation, groupTitle, items
    case itemTitle, itemURL, itemCode, itemClass, itemIsCurrent
    /// The language of an article that is not translated; absent for all others.
    case itemLanguage
    /// The languages of titles that are not translated; absent for all others.
    case titleLanguage, itemTitleLanguage, rowTitleLanguage, relatedLanguage, crumbLanguage
    case previousLanguage, nextLanguage
    /// The languages of the site, where it has several.
    case hasLanguages, languages, languageTag, languageName, languageURL, isCurrentLanguage
    /// The same page in all languages, for search engines.
    case alternates, alternateLanguage, alternateURL
    /// The language that parts of the page are still in; absent where all is translated.
    case originalLanguage
    /// The language of the page's Markdown, where it is not that of the page.
    case bodyLanguage
    /// The language of a title or a description in a row that is not translated.
    case rowLanguage
    case hasBreadcrumbs, breadcrumbs, crumbTitle, crumbURL
    case hasOutline, outline, headingID, headingTitle, headingLevel, isNested
    case previousPage, previousTitle, previousURL
    case nextPage, nextTitle, nextURL
    /// Where the page's source can be edited; absent without a pattern in the settings.
    case editURL
    case footerText
    /// What the inner template made.
    case content
    /// Old ids of the page that its text has no place for.
    case hasMovedAnchors, movedAnchors, movedID, movedURL, movedTitle

    // redirect.mustache
    case redirectURL, redirectTitle

    // All inner templates
    case title
    /// The rendered Markdown of the page.
    case body
    case hasBody

    // error.mustache
    case code, isStatus, isError, statusClass, className, summary
    case status, statusCode, statusTitle, statusURL
    case since, deprecation, deprecatedSince, deprecationNote, replacementCode, replacementURL
    case removal, removedSince, removalNote
    case severity
    /// `caller`, `api-team` or `operator`.
    case actor
    /// Who has to act, in words.
    case actorLabel
    case group, groupName, groupURL
    case hasTags, tags, tag, tagURL
    case hasAliases, aliases, alias
    /// The URI of the problem type (RFC 9457), which need not be the page's address.
    case problemType
    case hasEndpoints, endpoints, endpointMethod, endpointPath
    /// The error codes of a status.
    case hasCodes, codes
    /// The number of all codes under a status, where the page does not list them all.
    case moreCodes
    case message
    /// The message in pieces: each has a text or the name and type of a parameter.
    case messageParts, messageText, messageParameter, messageParameterType
    /// The address of the page with values for the parameters in its fragment.
    case occurrenceURL
    /// Whether there is anything to say of where the code belongs.
    case hasFacts
    case hasParameters, parameters
    case parameterName, parameterType, parameterDescription, parameterExample
    /// Whether it is known who has to act or whether a retry helps.
    case hasAnswers
    case retry, retryPolicy, retryVerdict, retryMethods, retryDelay, retryAttempts, retryNote
    /// Whether there is more to a retry than the verdict and the note.
    case hasRetryFacts
    /// Whether there is more to a retry than the verdict.
    case hasRetryDetails
    /// The header that carries the idempotency key, and which key it has to be.
    case retryKey, retryKeyRule
    case hasCauses, causes, cause, causeCheck, hasFixes, fixes, fix, fixCommands, fixCommand
    case hasHeaders, headers
    case headerName, headerRequirement, headerRequirementLabel, headerRole, headerExample
    /// Whether the server sends the header, not the client.
    case isInResponse
    case hasExamples, examples, exampleTitle, exampleRequest, exampleResponse
    /// The request in other languages than HTTP.
    case hasSamples, samples, sampleLabel, sampleLanguage, sampleCode
    case hasRelated, related, relatedCode, relatedTitle, relatedURL, relatedClass
    case relatedDifference
    case specification, specificationTitle, specificationURL
    case permalink
    /// The page as a Markdown file, and its catalog entry as a JSON file.
    case markdownURL, jsonURL
    /// The forms of the page for programs.
    case formats, formatType, formatURL

    // home.mustache, errors.mustache
    case introduction
    /// The list of the codes of a class; absent on that list itself.
    case classURL
    case hasClasses, classes, rows, rowCode, rowStatus, rowTitle, rowURL, rowDescription, rowClass
    case hasErrorGroups, errorGroups, errorGroup, errorGroupID, errorGroupDescription, errorRows
    /// `deprecated` or `removed`; absent for a code that is neither.
    case rowState
    /// The list of the codes of a group; absent on that list itself.
    case errorGroupURL
    /// The number of all error codes, where the page does not list them.
    case moreErrors
    /// The ways to lists of codes: groups, tags, letters, the parts of a list.
    case hasIndexes, indexes, indexTitle, indexLinks, linkTitle, linkURL, linkCount, isCurrentLink

    // list.mustache
    case listDescription
    case hasArticles, articles, articleTitle, articleURL, articleDescription

    // changes.mustache
    case releases, releaseID, releaseTitle, releaseDate, releaseNote, isUnreleased
    /// How many codes the first record has; only there.
    case recordedCodes
    case changeCount, breakingCount
    case hasChanges, changeGroups, changeKind, changes
    case changedCode, changedTitle, changedURL, changedClass
    case isBreaking, breakingReason
    /// Whether the replacement is the new name of the code.
    case isRenamed
    case changedReplacement, changedReplacementURL
    case hasDetails, details
    case detailNoun, detailName, detailVerb, detailFrom, detailTo, detailReason

    /// What a value is, and so how a template writes it.
    enum Kind: String {
        /// `{{name}}`
        case text
        /// `{{{name}}}`
        case markup
        /// `{{#name}}…{{/name}}`, shown if it is true.
        case flag
        /// `{{#name}}…{{/name}}`, shown once, its own values in sight.
        case object
        /// `{{#name}}…{{/name}}`, shown for each element.
        case list
    }

    /// What the value under this name is.
    var kind: Kind {
        switch self {
        case .content, .body, .summary, .deprecationNote, .parameterDescription, .retryNote,
            .cause, .causeCheck, .fix, .headerRole, .relatedDifference, .introduction,
            .rowDescription, .exampleRequest, .exampleResponse, .removalNote,
            .errorGroupDescription:
            .markup
        case .hasNavigation, .hasMovedAnchors, .itemIsCurrent, .hasBreadcrumbs, .hasOutline,
            .isNested, .hasBody,
            .isStatus, .isError, .hasParameters, .hasCauses, .hasFixes, .hasHeaders, .hasRelated,
            .hasClasses, .hasErrorGroups, .hasArticles, .hasTags, .hasAliases, .hasEndpoints,
            .hasCodes, .hasExamples:
            .flag
        case .previousPage, .nextPage, .status, .deprecation, .removal, .retry, .group,
            .specification:
            .object
        case .navigation, .movedAnchors, .items, .breadcrumbs, .outline, .parameters, .causes,
            .fixes, .headers, .related, .classes, .rows, .errorGroups, .errorRows, .articles, .tags,
            .aliases, .endpoints, .codes, .examples:
            .list
        case .sampleCode, .structuredData, .listDescription: .markup
        case .hasIndexes, .isCurrentLink: .flag
        case .indexes, .indexLinks: .list
        case .hasSamples: .flag
        case .samples, .fixCommands: .list
        case .noIndex, .hasFooterLinks, .hasAnswers, .hasRetryFacts, .hasRetryDetails, .hasFacts:
            .flag
        case .card, .logo, .darkLogo: .object
        case .footerLinks, .messageParts: .list
        case .releaseNote: .markup
        case .hasLanguages, .isCurrentLanguage, .isInResponse, .isUnreleased, .hasChanges,
            .isBreaking, .isRenamed, .hasDetails:
            .flag
        case .languages, .alternates, .formats, .releases, .changeGroups, .changes, .details: .list
        default: .text
        }
    }

    /// All names, for "did you mean".
    static let allNames: [String] = allCases.map { String(describing: $0) }

    static let named: [String: ViewKey] = Dictionary(
        uniqueKeysWithValues: zip(allNames, allCases))

    /// The name as templates write it.
    package var name: String { ViewKey.allNames[rawValue] }
}
