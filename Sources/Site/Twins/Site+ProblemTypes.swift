import Diagnostics
import ErrorCatalog
import Escaping
import ProblemDetails

extension Site {
    /// The problem types of the API for programs, each with what IANA's registry asks of one:
    /// a URI, a title, a status and a reference (RFC 9457 §4.2).
    ///
    /// Statuses that have `about:blank` are told apart by their number.
    func problemTypes() -> [UInt8] {
        let types = plan.pages.indices.compactMap { pageID -> JSON? in
            guard plan.twinFormats(ofPage: pageID).contains(.problem) else { return nil }
            return plan.entry(of: plan.pages[pageID]).map { problemType(of: $0, on: pageID) }
        }
        let list = JSON.members([
            "version": .integer(1),
            "site": siteFacts,
            "problemTypes": .array(types),
        ])
        return list.bytes(.indented) + [0x0A]
    }

    private func problemType(of entry: CatalogEntry, on pageID: Int) -> JSON {
        let references = PortableReferences(plan: plan, pageID: pageID, path: problemTypesPath)
        let parameters = extensionMembers(of: entry).map { parameter in
            JSON.members([
                "name": .string(parameter.name.value),
                "type": .string(parameter.type.rawValue),
                "example": parameter.example.map { .string($0.value) },
            ])
        }
        return .members([
            "type": .string(plan.catalog.problemType(of: entry)),
            "title": .string(problemTitle(of: entry, in: plan.catalog)),
            "titles": titles(of: entry),
            "status": .integer(entry.statusCode),
            "code": entry.kind == .error ? .string(entry.code.value) : nil,
            "deprecated": entry.deprecation == nil ? nil : .bool(true),
            "removed": entry.removal == nil ? nil : .bool(true),
            "members": parameters.isEmpty ? nil : .array(parameters),
            "reference": .string(references.url(ofPath: plan.pages[pageID].route.path)),
            "example": .string(
                references.url(ofPath: plan.path(ofTwin: .problem, ofPage: pageID))),
        ])
    }

    /// The title in all languages that have it, by their tags (RFC 9457 §3.1.3).
    private func titles(of entry: CatalogEntry) -> JSON? {
        guard !plan.translations.isEmpty else { return nil }
        let titles = ([plan] + plan.translations).compactMap { plan -> JSONMember? in
            guard let translated = plan.catalog[entry.code.value] else { return nil }
            let titled = titledEntry(of: translated, in: plan.catalog)
            guard plan.originalLanguage(of: titled.title) == nil else { return nil }
            return JSONMember(
                key: plan.configuration.language,
                value: .string(problemTitle(of: translated, in: plan.catalog)))
        }
        return .object(titles)
    }
}
