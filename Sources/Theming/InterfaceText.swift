/// The texts of the interface that the program itself puts on a page; those that only templates
/// use have no case.
///
/// The raw value is the key in the language files of the theme, `theme/strings/*.yaml`.
package enum InterfaceText: String, Sendable, CaseIterable {
    // Titles of pages and of groups in the navigation
    case overview, allCodes, changes, search, pageNotFound
    case codes, errorCodes, otherCodes, articles
    // Classes of statuses: the singular, then the heading over a group
    case informational, successful, redirection, clientError, serverError
    case informationalGroup, successfulGroup, redirectionGroup, clientErrorGroup
    case serverErrorGroup
    case informationalMeaning, successfulMeaning, redirectionMeaning, clientErrorMeaning
    case serverErrorMeaning
    // Lists of codes
    case tag, groups, statusClasses, alphabet, parts
    // The sections of a code's page
    case canIRetry, causesAndFixes, message, codesWithThisStatus, example, headers, details
    case whereItHappens, relatedCodes, specification, rfcSection
    // Facts of a code
    case actorCaller, actorAPITeam, actorOperator
    case retryNever, retryAfterChange, retryAfterDelay, retryLimited
    case methodsNone, methodsIdempotent, methodsAny
    case sameKey, newKey
    case severityInfo, severityWarning, severityError, severityCritical
    case requirementRequired, requirementRecommended, requirementOptional
    case deprecated, removed
    // Within texts
    case linkToSection, codeBlock, table, footnotes, backToReference, taskDone, taskToDo
    case alertNote, alertTip, alertImportant, alertWarning, alertCaution
    // The files of pages for programs
    case statusCodes, apiErrorCodes, allErrorCodes, moreToRead
    // The Markdown file of a code
    case deprecatedNow, deprecatedSince, removedNow, removedSince, noLongerSent, useInstead
    case sentWith, whoHasToAct, severity, sinceVersion, group, tags, alsoCalled, problemType
    case requests, waitGivenBy, repetitions, atMost, check, fix
    case parameter, type, description, header, use, role, inTheRequest, inTheResponse
    case request, response, withAnyMethod, allCodesOfStatus
}
