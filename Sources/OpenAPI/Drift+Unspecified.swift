import Diagnostics
import ErrorCatalog

extension Drift {
    /// DOC0702: codes and statuses that the catalog documents or the API returns, and the document
    /// lacks.
    var unspecified: [Diagnostic] {
        guard let description else { return [] }
        return unspecifiedEntries(description) + unspecifiedReturns(description)
            + unspecifiedStatuses(description) + (tally?.strays.map { [stray($0)] } ?? [])
    }

    private func unspecifiedEntries(_ description: APIDescription) -> [Diagnostic] {
        let keys = Set(description.errorResponses.map(\.response.key))
        return catalog.entries.filter { $0.removal == nil && $0.statusCode >= 400 }
            .compactMap { entry in
                let isKnown =
                    switch entry.kind {
                    // A document that names no codes at all says nothing about any.
                    case .error: uses.isEmpty || use(of: entry) != nil
                    case .status: covers(keys, entry.statusCode)
                    }
                return isKnown ? nil : unspecified(entry)
            }
    }

    private func covers(_ keys: Set<ResponseKey>, _ status: Int) -> Bool {
        !keys.isDisjoint(with: [.status(status), .family(status / 100), .fallback])
    }

    private func unspecified(_ entry: CatalogEntry) -> Diagnostic {
        let what = entry.kind == .error ? "error code" : "status"
        let seen = seenOfCode[entry.code.value].map { seenCodes[$0] }
        return Diagnostic(
            .unspecifiedCode,
            "the \(what) '\(entry.code.value)' is not in the OpenAPI document",
            at: entry.code.range,
            related: seen.map { [RelatedPlace(returned($0), at: excerpts.range(of: $0.first))] }
                ?? [],
            help: helpForUnspecified(entry))
    }

    private func helpForUnspecified(_ entry: CatalogEntry) -> String {
        if description?.hasUnfollowedReferences == true {
            return "bundle the document into one file first: it may be in one of the files that "
                + "are not followed"
        }
        return entry.kind == .error
            ? "add it to the responses of the document, or mark it as 'removed'"
            : "add a response with this status to the document, or remove the entry"
    }

    /// DOC0705: references to other files, in which more may be specified.
    var unfollowedReferences: [Diagnostic] {
        guard let description else { return [] }
        return description.unmapped.only(.externalReference)
            .diagnostics(unmapped: .invalidOpenAPI, incomplete: .invalidOpenAPI)
            .map { finding in
                var finding = finding
                // All else of the document can be compared.
                finding.severity = .warning
                return finding
            }
    }

    /// Codes that the document has, but not where they were returned.
    private func unspecifiedReturns(_ description: APIDescription) -> [Diagnostic] {
        seenCodes.compactMap { seen in
            guard let code = seen.code, useOfCode[code] != nil else { return nil }
            let operations = Set(
                seen.facts.compactMap { fact -> Int? in
                    guard let number = fact.operation,
                        let use = description.operations[number].response(for: fact.status)
                    else { return nil }
                    let response = description.responses[use.response]
                    let isListed = response.codes.contains { $0.code == code }
                    return response.listsCodes && !isListed ? number : nil
                })
            guard let names = names(of: operations.sorted()) else { return nil }
            return Diagnostic(
                .unspecifiedCode,
                "the error code '\(code)' was returned by \(names), where the OpenAPI document "
                    + "does not list it", at: excerpts.range(of: seen.first),
                help: "add the code to the responses of these operations")
        }
    }

    /// Statuses that an operation returned and does not have in the document.
    private func unspecifiedStatuses(_ description: APIDescription) -> [Diagnostic] {
        var found: [Int: (operations: Set<Int>, count: ResponseTally.Count)] = [:]
        for (fact, count) in tally?.facts ?? [:] {
            guard let number = fact.operation,
                description.operations[number].response(for: fact.status) == nil
            else { continue }
            let old = found[fact.status]
            let first = old?.count.first ?? count.first
            found[fact.status] = (
                (old?.operations ?? []).union([number]),
                ResponseTally.Count(
                    number: (old?.count.number ?? 0) + count.number,
                    first: LogPlace.isBefore(count.first, first) ? count.first : first)
            )
        }
        return found.sorted { $0.key < $1.key }.map { status, use in
            let names = names(of: use.operations.sorted()) ?? ""
            return Diagnostic(
                .unspecifiedCode,
                "the status \(status) was returned \(times(use.count.number)) by \(names), where "
                    + "the OpenAPI document does not have it",
                at: excerpts.range(of: use.count.first),
                help: "add the status to the responses of these operations")
        }
    }

    private func stray(_ strays: (count: ResponseTally.Count, request: String)) -> Diagnostic {
        let number = strays.count.number
        return Diagnostic(
            .unspecifiedCode,
            "\(number) \(number == 1 ? "error belongs" : "errors belong") to no operation of the "
                + "OpenAPI document, first of '\(strays.request)'",
            at: excerpts.range(of: strays.count.first),
            help: "add the operation to the document, or correct its 'servers'")
    }
}
