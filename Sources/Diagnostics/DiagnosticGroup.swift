/// A group of diagnostic codes, so that settings can name many codes at once.
///
/// Each code is in the group of its number; some are in groups of a topic, too.
package enum DiagnosticGroup: String, Sendable, CaseIterable {
    /// Files and settings: DOC01xx.
    case files
    /// The catalog: DOC02xx.
    case catalog
    /// Markdown: DOC03xx.
    case markdown
    /// Links, images, values and includes: DOC04xx.
    case links
    /// Templates and styles: DOC05xx.
    case theme
    /// What is published, and what was: DOC06xx.
    case output
    /// Differences between the catalog and the API: DOC07xx.
    case drift
    /// What an import could not take over: DOC08xx.
    case importing = "import"
    /// What RFCs about HTTP ask for.
    case http
    /// What should not be public.
    case security
    /// What people with assistive technology need.
    case accessibility

    /// Whether the group is made of all codes whose numbers start alike.
    package var isNumbered: Bool { prefix != nil }

    /// What the codes of a numbered group start with.
    private var prefix: String? {
        switch self {
        case .files: "DOC01"
        case .catalog: "DOC02"
        case .markdown: "DOC03"
        case .links: "DOC04"
        case .theme: "DOC05"
        case .output: "DOC06"
        case .drift: "DOC07"
        case .importing: "DOC08"
        case .http, .security, .accessibility: nil
        }
    }

    /// The codes of the group, in the order of their numbers.
    package var codes: [DiagnosticCode] {
        switch self {
        case .http:
            [
                .invalidHTTPSyntax, .unregisteredStatus, .reasonPhrase, .obsoleteSpecification,
                .missingHeader, .contradictoryRetry, .problemDocument, .problemType, .problemMember,
            ]
        case .security: [.secretInExample, .stackTrace, .rawHTML, .dangerousURL]
        case .accessibility: [.headingLevel, .emptyLinkText, .missingAlternative, .accentContrast]
        default:
            DiagnosticCode.allCases.filter { code in
                prefix.map { code.rawValue.hasPrefix($0) } ?? false
            }
        }
    }
}
