/// A finding about the user's project.
package struct Diagnostic: Sendable, Equatable {
    package var code: DiagnosticCode
    package var severity: Severity
    /// What is wrong, without a full stop.
    package var message: String
    /// Where; `nil` where no file is at fault (a missing folder).
    package var range: SourceRange?
    /// Other places that belong to it.
    package var related: [RelatedPlace]
    /// What to do, without a full stop.
    package var help: String?

    /// A finding of the code's own severity.
    package init(
        _ code: DiagnosticCode, _ message: String, at range: SourceRange?,
        related: [RelatedPlace] = [], help: String? = nil
    ) {
        self.code = code
        self.severity = code.severity
        self.message = message
        self.range = range
        self.related = related
        self.help = help
    }
}

/// A second place that explains a diagnostic.
package struct RelatedPlace: Sendable, Equatable {
    package var message: String
    package var range: SourceRange

    package init(_ message: String, at range: SourceRange) {
        self.message = message
        self.range = range
    }
}

extension Sequence where Element == Diagnostic {
    /// Whether a build must fail, by the findings' severities alone.
    package var containsErrors: Bool { contains { $0.severity == .error } }

    /// The findings by file path, then place, then code, equal ones once.
    package func inSourceOrder() -> [Diagnostic] {
        var result: [Diagnostic] = []
        let sorted = self.sorted { left, right in
            let leftKey = (left.range?.file.path ?? "", left.range?.offsets.lowerBound ?? 0)
            let rightKey = (right.range?.file.path ?? "", right.range?.offsets.lowerBound ?? 0)
            if leftKey != rightKey { return leftKey < rightKey }
            if left.code != right.code { return left.code.rawValue < right.code.rawValue }
            return left.message < right.message
        }
        for diagnostic in sorted where result.last != diagnostic { result.append(diagnostic) }
        return result
    }
}
