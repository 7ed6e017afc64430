import ErrorCatalog
import Theming

/// What the interface calls the values of the catalog.
extension InterfaceStrings {
    func label(_ policy: RetryPolicy.Policy) -> String {
        switch policy {
        case .never: self[.retryNever]
        case .afterChange: self[.retryAfterChange]
        case .afterDelay: self[.retryAfterDelay]
        case .limited: self[.retryLimited]
        }
    }

    func label(_ methods: RetryPolicy.Methods) -> String {
        switch methods {
        case .none: self[.methodsNone]
        case .idempotent: self[.methodsIdempotent]
        case .any: self[.methodsAny]
        }
    }

    /// Which idempotency key the next request needs.
    func keyRule(_ policy: RetryPolicy.Policy) -> String {
        self[policy.isRetryable ? .sameKey : .newKey]
    }

    func label(_ party: ResponsibleParty) -> String {
        switch party {
        case .caller: self[.actorCaller]
        case .apiTeam: self[.actorAPITeam]
        case .operator: self[.actorOperator]
        }
    }

    func label(_ severity: ErrorSeverity) -> String {
        switch severity {
        case .info: self[.severityInfo]
        case .warning: self[.severityWarning]
        case .error: self[.severityError]
        case .critical: self[.severityCritical]
        }
    }

    func label(_ requirement: HeaderField.Requirement) -> String {
        switch requirement {
        case .required: self[.requirementRequired]
        case .recommended: self[.requirementRecommended]
        case .optional: self[.requirementOptional]
        }
    }

    /// What the statuses of a class have in common (RFC 9110, section 15).
    func meaning(of statusClass: StatusClass) -> String {
        switch statusClass {
        case .informational: self[.informationalMeaning]
        case .successful: self[.successfulMeaning]
        case .redirection: self[.redirectionMeaning]
        case .clientError: self[.clientErrorMeaning]
        case .serverError: self[.serverErrorMeaning]
        }
    }

    /// The singular, as in "Client error".
    func title(_ statusClass: StatusClass) -> String {
        switch statusClass {
        case .informational: self[.informational]
        case .successful: self[.successful]
        case .redirection: self[.redirection]
        case .clientError: self[.clientError]
        case .serverError: self[.serverError]
        }
    }

    /// The heading over a group of statuses, as in "Client errors".
    func groupTitle(_ statusClass: StatusClass) -> String {
        switch statusClass {
        case .informational: self[.informationalGroup]
        case .successful: self[.successfulGroup]
        case .redirection: self[.redirectionGroup]
        case .clientError: self[.clientErrorGroup]
        case .serverError: self[.serverErrorGroup]
        }
    }

    /// The heading of a section of a code's page.
    func title(_ section: EntrySection) -> String {
        switch section {
        case .retry: self[.canIRetry]
        case .causes: self[.causesAndFixes]
        case .message: self[.message]
        case .codes: self[.codesWithThisStatus]
        case .example: self[.example]
        case .headers: self[.headers]
        case .details: self[.details]
        case .endpoints: self[.whereItHappens]
        case .related: self[.relatedCodes]
        case .specification: self[.specification]
        }
    }
}
