import Diagnostics

/// Places of messages for parameters that the entry does not declare.
func undeclaredParameters(in catalog: ErrorCatalog) -> [Diagnostic] {
    catalog.entries.flatMap { entry -> [Diagnostic] in
        let match = ParameterMatch(entry)
        guard let message = entry.message, !match.undeclared.isEmpty else { return [] }
        if entry.parameters.isEmpty { return [.noParameters(match.undeclared, in: message)] }
        let rest = match.undeclared.dropFirst(nameLimit)
        return match.undeclared.prefix(nameLimit).map { name in
            .undeclaredParameter(name, in: message, suggestion: match.meant[name])
        } + (rest.isEmpty ? [] : [.moreUndeclared(rest.count, in: message)])
    }
}

/// How many undeclared names of one message are reported and compared one by one.
private let nameLimit = 20

/// Declared parameters that the message has no place for.
func unusedParameters(in catalog: ErrorCatalog) -> [Diagnostic] {
    catalog.entries.flatMap { entry -> [Diagnostic] in
        let match = ParameterMatch(entry)
        guard entry.message != nil, !match.unused.isEmpty else { return [] }
        // A message without any place may be written in the syntax of another language.
        return match.used.isEmpty
            ? [.messageWithoutPlaces(match.unused[0])] : match.unused.map { .unusedParameter($0) }
    }
}

/// The parameters of a message beside those that are declared.
private struct ParameterMatch {
    /// The names in the message, in their order.
    var used: [String] = []
    /// Those of them that are not declared.
    var undeclared: [String] = []
    /// The declared name that an undeclared one is most likely a misspelling of.
    var meant: [String: String] = [:]
    /// The declared parameters that the message does not have, without those that it misspells:
    /// one mistake is one finding.
    var unused: [MessageParameter] = []

    init(_ entry: CatalogEntry) {
        guard let message = entry.message else { return }
        used = MessageTemplate(message.value).parameterNames
        let declared = Set(entry.parameters.map(\.name.value))
        let inMessage = Set(used)
        undeclared = used.filter { !declared.contains($0) }
        unused = entry.parameters.filter { !inMessage.contains($0.name.value) }
        for name in undeclared.prefix(nameLimit) {
            meant[name] = nearest(to: name, in: unused.prefix(200).map(\.name.value))
        }
        let misspelt = Set(meant.values)
        unused.removeAll { misspelt.contains($0.name.value) }
    }
}

extension Diagnostic {
    fileprivate static func noParameters(
        _ names: [String], in message: Located<String>
    ) -> Diagnostic {
        let list = names.prefix(5).map { "{\($0)}" }.joined(separator: ", ")
        let all = list + (names.count > 5 ? ", …" : "")
        return Diagnostic(
            .undeclaredParameter, "the message has \(all), but the entry has no 'parameters'",
            at: message.range.narrowed(to: "{\(names[0])}"),
            help: "declare them under 'parameters'; if the braces are meant as they are, double "
                + "them: '{{\(names[0])}}'")
    }

    fileprivate static func undeclaredParameter(
        _ name: String, in message: Located<String>, suggestion: String?
    ) -> Diagnostic {
        Diagnostic(
            .undeclaredParameter, "the message has {\(name)}, which 'parameters' does not declare",
            at: message.range.narrowed(to: "{\(name)}"),
            help: suggestion.map { "did you mean '{\($0)}'?" }
                ?? "declare '\(name)'; if the braces are meant as they are, double them: "
                + "'{{\(name)}}'")
    }

    fileprivate static func moreUndeclared(
        _ count: Int, in message: Located<String>
    ) -> Diagnostic {
        Diagnostic(
            .undeclaredParameter,
            "the message has \(count) more names in braces that 'parameters' does not declare",
            at: message.range, help: "declare those that are parameters, and double other braces")
    }

    fileprivate static func messageWithoutPlaces(_ first: MessageParameter) -> Diagnostic {
        Diagnostic(
            .unusedParameter, "the message has no place for any of its parameters",
            at: first.name.range,
            help: "write '{\(first.name.value)}' where the value stands in the message")
    }

    fileprivate static func unusedParameter(_ parameter: MessageParameter) -> Diagnostic {
        let name = parameter.name.value
        return Diagnostic(
            .unusedParameter, "the message has no place for the parameter '\(name)'",
            at: parameter.name.range,
            help: "write '{\(name)}' into the message, or leave the parameter out")
    }
}
