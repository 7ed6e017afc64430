import Diagnostics
import ErrorCatalog

extension Drift {
    /// DOC0701: codes and statuses that the document names or the API returns, and the catalog lacks.
    var undocumented: [Diagnostic] {
        let names = catalog.entries.filter { $0.kind == .error }.map(\.code.value)
        var suggestions = 200
        func help(_ code: String) -> String {
            suggestions -= 1
            let near = suggestions >= 0 ? didYouMean(code, in: names) : nil
            return near ?? "add an entry for it, or import it with 'docs import'"
        }
        return uses.compactMap { undocumentedUse($0, help) }
            + seenCodes.compactMap { undocumentedReturn($0, help) } + undocumentedStatuses
    }

    private func undocumentedUse(
        _ use: CodeUses, _ help: (String) -> String
    ) -> Diagnostic? {
        let code = use.code.code
        let seen = seenOfCode[code].map { seenCodes[$0] }
        let related = seen.map { [RelatedPlace(returned($0), at: excerpts.range(of: $0.first))] }
        guard let entry = entry(code: code, type: use.code.type) else {
            return Diagnostic(
                .undocumentedCode,
                "the OpenAPI document has the error code '\(code)', but the catalog does not",
                at: use.code.range, related: related ?? [], help: help(code))
        }
        guard let removal = entry.removal else { return nil }
        return Diagnostic(
            .undocumentedCode,
            "the OpenAPI document still has the error code '\(code)', which the catalog says is "
                + "removed", at: use.code.range,
            related: [RelatedPlace("removed here", at: removal.range)] + (related ?? []),
            help: "remove it from the document, or take 'removed' out of the catalog")
    }

    private func undocumentedReturn(
        _ seen: SeenCode, _ help: (String) -> String
    ) -> Diagnostic? {
        // One that the document has as well is told with the document.
        if seen.code.flatMap({ useOfCode[$0] }) != nil { return nil }
        let place = excerpts.range(of: seen.first)
        guard let entry = entry(code: seen.code, type: seen.type) else {
            let both = description == nil ? "" : " and not in the OpenAPI document"
            return Diagnostic(
                .undocumentedCode,
                "\(what(seen)) was \(returned(seen)), but is not in the catalog" + both,
                at: place, help: help(seen.name))
        }
        guard let removal = entry.removal else { return nil }
        return Diagnostic(
            .undocumentedCode,
            "\(what(seen)) was \(returned(seen)), but the catalog says it is removed", at: place,
            related: [RelatedPlace("removed here", at: removal.range)],
            help: "remove it from the API, or take 'removed' out of the catalog")
    }

    func what(_ seen: SeenCode) -> String {
        seen.code == nil
            ? "the problem type '\(seen.name)'" : "the error code '\(seen.name)'"
    }

    /// How often and by what: "returned 3 times by 'GET /orders'".
    func returned(_ seen: SeenCode) -> String {
        "returned \(times(seen.count))" + (names(of: seen.operations).map { " by \($0)" } ?? "")
    }

    /// Statuses that neither an entry of their own nor one of an error code explains.
    private var undocumentedStatuses: [Diagnostic] {
        let known = Set(catalog.entries.map(\.statusCode))
        var reported = known
        var findings: [Diagnostic] = []
        for use in description?.errorResponses ?? [] {
            guard case .status(let status) = use.response.key, reported.insert(status).inserted
            else { continue }
            findings.append(
                Diagnostic(
                    .undocumentedCode,
                    "the OpenAPI document has the status \(status), but no entry of the catalog "
                        + "has it", at: use.response.range,
                    help: "add an entry under 'statuses', or import it with 'docs import'"))
        }
        for (status, count) in seenStatuses.sorted(by: { $0.key < $1.key })
        where reported.insert(status).inserted {
            findings.append(
                Diagnostic(
                    .undocumentedCode,
                    "the status \(status) was returned \(times(count.number)), but no entry of "
                        + "the catalog has it", at: excerpts.range(of: count.first),
                    help: "add an entry under 'statuses'"))
        }
        return findings
    }

    /// How often and where first each status of an error was returned.
    var seenStatuses: [Int: ResponseTally.Count] {
        var statuses: [Int: ResponseTally.Count] = [:]
        for (fact, count) in tally?.facts ?? [:] {
            let old = statuses[fact.status] ?? ResponseTally.Count(first: count.first)
            let isEarlier = LogPlace.isBefore(count.first, old.first)
            statuses[fact.status] = ResponseTally.Count(
                number: old.number + count.number, first: isEarlier ? count.first : old.first)
        }
        return statuses
    }
}
