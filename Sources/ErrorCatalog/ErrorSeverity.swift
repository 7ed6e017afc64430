import YAMLSource

/// How bad it is that an error happens.
package enum ErrorSeverity: String, Sendable, DocumentedChoice {
    case info
    case warning
    case error
    case critical

    package var summary: String {
        switch self {
        case .info: "A normal outcome, such as an answer that is not modified."
        case .warning: "The caller can go on; somebody should look at it in time."
        case .error: "The request failed."
        case .critical: "The service or its data are in danger; somebody has to act at once."
        }
    }
}
