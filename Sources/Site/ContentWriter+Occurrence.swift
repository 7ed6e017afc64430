import Diagnostics
import ErrorCatalog
import Escaping
import Theming

extension ContentWriter {
    /// The message in pieces, so that a link can bring values for its parameters, and such a link.
    mutating func writeOccurrence(of entry: CatalogEntry, _ template: MessageTemplate) {
        let types = Dictionary(
            entry.parameters.map { ($0.name.value, $0.type) },
            uniquingKeysWith: { first, _ in first })
        let parts = template.pieces.map { piece in
            var view = View()
            switch piece {
            case .literal(let text): view.set(.messageText, text)
            case .parameter(let name):
                view.set(.messageParameter, name)
                view.set(.messageParameterType, (types[name] ?? .string).rawValue)
            }
            return view
        }
        content.view.set(.messageParts, parts)
        content.view.set(.occurrenceURL, occurrenceURL(of: entry, template.parameterNames))
    }

    /// The address of the page with an example of each parameter in its fragment, which no server
    /// sees; `nil` without parameters.
    private func occurrenceURL(of entry: CatalogEntry, _ names: [String]) -> String? {
        guard !names.isEmpty else { return nil }
        let examples = Dictionary(
            entry.parameters.map { ($0.name.value, $0.example?.value) },
            uniquingKeysWith: { first, _ in first })
        let pairs = names.map { name in
            let value = examples[name].flatMap { $0 } ?? "VALUE"
            return "\(percentEncoded(segment: name))=\(percentEncoded(segment: value))"
        }
        let address = texts.links.plan.absoluteURL(of: page) ?? "/\(page.route.path)"
        return "\(address)#?\(pairs.joined(separator: "&"))"
    }
}
