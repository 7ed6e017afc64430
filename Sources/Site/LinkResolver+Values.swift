import Diagnostics
import ErrorCatalog
import Markdown

extension LinkResolver {
    /// The text of a name such as `status.429.reason`; `nil` where there is no such value, which is
    /// reported.
    func value(named name: Located<String>) -> String? {
        if name.value.hasPrefix("include ") {
            return unknown(name, help: "an include stands in a line of its own")
        }
        let parts = name.value.split(separator: ".", omittingEmptySubsequences: false)
        guard let first = parts.first, let last = parts.last, parts.count > 1 else {
            return unknown(name, help: valueHelp)
        }
        let code = parts.dropFirst().dropLast().joined(separator: ".")
        switch first {
        case "site" where parts.count == 2:
            guard let value = siteValue(String(last)) else {
                return ["title", "api"].contains(String(last))
                    ? unknown(name, help: "set '\(last)' in content/site.yaml")
                    : unknown(name, in: ["title", "api"], String(last))
            }
            return value
        case "status" where !code.isEmpty, "error" where !code.isEmpty:
            if let entry = plan.catalog[code], entry.kind.rawValue != first {
                return unknown(
                    name, help: "did you mean '\(entry.kind.rawValue).\(code).\(last)'?")
            }
            guard let entry = plan.catalog[code] else {
                // A catalog that can't be read says nothing about what is in it.
                guard plan.catalog.isComplete else { return nil }
                let problem = plan.catalog.unknownCode(code, at: name.range, as: .unknownValue)
                if let problem { report(problem) } else { return unknown(name, help: valueHelp) }
                return nil
            }
            guard let field = EntryField(rawValue: String(last)) else {
                let fields = EntryField.allCases.map(\.rawValue)
                return unknown(
                    name,
                    help: didYouMean(String(last), in: fields)
                        ?? "the values of a code are \(fields.joined(separator: ", "))")
            }
            return field.text(of: entry, in: plan.catalog)
                ?? unknown(name, help: "the catalog gives '\(code)' no '\(last)'")
        case "status", "error", "site": return unknown(name, help: valueHelp)
        default:
            return unknown(name, in: ["status", "error", "site"], String(first))
        }
    }

    private func siteValue(_ field: String) -> String? {
        switch field {
        case "title": plan.configuration.title
        case "api": plan.configuration.apiName
        default: nil
        }
    }

    private func unknown(_ name: Located<String>, in names: [String], _ part: String) -> String? {
        unknown(name, help: didYouMean(part, in: names) ?? valueHelp)
    }

    private func unknown(_ name: Located<String>, help: String) -> String? {
        report(
            Diagnostic(
                .unknownValue, "there is no value '\(name.value)'", at: name.range, help: help))
        return nil
    }
}

private let valueHelp =
    "write a value like {{status.429.reason}} or {{site.api}}, and \\{{ or a code span for braces"
