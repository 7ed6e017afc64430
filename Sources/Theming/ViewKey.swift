/// Every name that a template may use: the theming contract.
///
/// A name has one meaning on all pages. Names of list items are unlike those of the page around
/// them, because a template sees both.
package enum ViewKey: String, Sendable, CaseIterable {
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
    case faviconURL
    case siteTitle
    case apiName
    /// The template's name: `home`, `error`, `errors`, `changes`, `article`, `search`, `not-found`.
    case pageKind
    case hasNavigation, navigation, groupTitle, items
    case itemTitle, itemURL, itemCode, itemClass, itemIsCurrent
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
    case hasTags, tags, tag
    case hasAliases, aliases, alias
    /// The URI of the problem type (RFC 9457), which need not be the page's address.
    case problemType
    case hasEndpoints, endpoints, endpointMethod, endpointPath
    /// The error codes of a status.
    case hasCodes, codes
    /// The number of all codes under a status, where the page does not list them all.
    case moreCodes
    case message
    case hasParameters, parameters
    case parameterName, parameterType, parameterDescription, parameterExample
    case retry, retryPolicy, retryVerdict, retryMethods, retryDelay, retryAttempts, retryNote
    case hasCauses, causes, cause, causeCheck, hasFixes, fixes, fix
    case hasHeaders, headers
    case headerName, headerDirection, headerRequirement, headerRole, headerExample
    case hasExamples, examples, exampleTitle, exampleRequest, exampleResponse
    case hasRelated, related, relatedCode, relatedTitle, relatedURL, relatedClass
    case relatedDifference
    case specification, specificationTitle, specificationURL
    case permalink

    // home.mustache, errors.mustache
    case introduction
    case hasClasses, classes, rows, rowCode, rowStatus, rowTitle, rowURL, rowDescription, rowClass
    case hasErrorGroups, errorGroups, errorGroup, errorGroupID, errorGroupDescription, errorRows
    /// `deprecated` or `removed`; absent for a code that is neither.
    case rowState
    /// The number of all error codes, where the home page does not list them.
    case moreErrors
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
        case .releaseNote: .markup
        case .isUnreleased, .hasChanges, .isBreaking, .isRenamed, .hasDetails: .flag
        case .releases, .changeGroups, .changes, .details: .list
        default: .text
        }
    }

    static let named: [String: ViewKey] = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
}
