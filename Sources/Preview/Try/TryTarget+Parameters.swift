import Diagnostics
import ErrorCatalog
import ProblemDetails

extension TryTarget {
    /// The parameters of the message that a query gives.
    ///
    /// - Parameters:
    ///   - items: what is no option in the query.
    ///   - mistakes: gets what is no parameter, and what is not of its type.
    /// - Returns: the values by name.
    func parameters(
        from items: [QueryItem], mistakes: inout [TryMistake]
    ) -> [String: String] {
        var values: [String: String] = [:]
        for item in items {
            let prefix = TryOptions.parameterPrefix
            let hasPrefix = item.name.hasPrefix(prefix)
            let name = hasPrefix ? String(item.name.dropFirst(prefix.count)) : item.name
            guard let parameter = entry?.parameters.first(where: { $0.name.value == name }) else {
                mistakes.append(unknownParameter(item, name))
                continue
            }
            guard parameter.type.contains(item.value) else {
                mistakes.append(.wrong(item, is: parameter.type.expectation))
                continue
            }
            guard values.updateValue(item.value, forKey: name) == nil else {
                mistakes.append(.isTwice(item.name))
                continue
            }
        }
        return values
    }

    private func unknownParameter(_ item: QueryItem, _ name: String) -> TryMistake {
        let names = entry?.parameters.map(\.name.value) ?? []
        let options = TryOptions.Name.allCases.map(\.rawValue)
        let isOne = "It is no option and no parameter of '\(self.name)'. "
        if let guess = nearest(to: name, in: names + options) {
            return TryMistake(parameter: item.name, detail: isOne + "Did you mean '\(guess)'?")
        }
        let parameters =
            names.isEmpty
            ? "The message has no parameters." : "Parameters are \(list(names))."
        return TryMistake(
            parameter: item.name, detail: isOne + "\(parameters) Options are \(list(options)).")
    }

    /// The documented response that an option asks for; `nil` if it asks for none.
    func example(
        _ option: QueryItem?, besides parameters: [String: String],
        mistakes: inout [TryMistake]
    ) -> Exchange.Response? {
        guard let option else { return nil }
        let all = documented
        if all.isEmpty {
            mistakes.append(
                TryMistake(parameter: option.name, detail: "'\(name)' has no documented example."))
        } else if !parameters.isEmpty {
            mistakes.append(
                TryMistake(
                    parameter: option.name,
                    detail: "A documented example is sent as it is. Leave the parameters of the "
                        + "message out."))
        } else if let number = wholeNumber(option.value).flatMap({ Int(exactly: $0) }),
            (1...all.count).contains(number)
        {
            return all[number - 1]
        } else {
            mistakes.append(
                .wrong(
                    option,
                    is: "the number of an example: '\(name)' has \(all.count), counted from 1"))
        }
        return nil
    }
}

/// Names in a sentence.
private func list(_ names: [String]) -> String {
    names.map { "'\($0)'" }.joined(separator: ", ")
}

extension MessageParameter.ValueType {
    /// What a value has to be, as the end of a sentence.
    fileprivate var expectation: String {
        switch self {
        case .string: "a text"
        case .integer: "a whole number"
        case .number: "a number as JSON writes it"
        case .boolean: "true or false"
        case .dateTime: "a point in time such as 2026-03-01T09:30:00Z"
        case .uri: "a URI such as https://example.com/"
        }
    }
}
