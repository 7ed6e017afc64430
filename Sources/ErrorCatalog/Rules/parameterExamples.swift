import Diagnostics

/// Examples of parameters that are not of the declared type, and parameters that are declared
/// twice.
func parameterExamples(in catalog: ErrorCatalog) -> [Diagnostic] {
    catalog.entries.flatMap { entry -> [Diagnostic] in
        var first: [String: SourceRange] = [:]
        return entry.parameters.flatMap { parameter -> [Diagnostic] in
            var findings: [Diagnostic] = []
            if let place = first[parameter.name.value] {
                findings.append(.repeatedParameter(parameter, first: place))
            } else {
                first[parameter.name.value] = parameter.name.range
            }
            if let example = parameter.example, !parameter.type.contains(example.value) {
                findings.append(.wrongExample(example, parameter))
            }
            return findings
        }
    }
}

extension Diagnostic {
    fileprivate static func repeatedParameter(
        _ parameter: MessageParameter, first: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            .parameterExample, "the parameter '\(parameter.name.value)' is declared twice",
            at: parameter.name.range, related: [RelatedPlace("first declared here", at: first)],
            help: "keep one of the two")
    }

    fileprivate static func wrongExample(
        _ example: Located<String>, _ parameter: MessageParameter
    ) -> Diagnostic {
        let (kind, help) =
            switch parameter.type {
            case .string: ("a text", "write a text")
            case .integer: ("a whole number", "write digits alone, without separators and units")
            case .number: ("a number", "write it as JSON does, such as 12.5")
            case .boolean: ("a boolean", "write true or false")
            case .dateTime: ("a point in time", "write it as in 2026-03-01T09:30:00Z")
            case .uri: ("a URI", "write it with its scheme, as in https://example.com/orders/42")
            }
        return Diagnostic(
            .parameterExample,
            "'\(example.value)' is not \(kind), but '\(parameter.name.value)' is declared as "
                + "\(parameter.type.rawValue)",
            at: example.range, help: "\(help), or correct the type")
    }
}
