import Diagnostics
import ErrorCatalog

extension Drift {
    /// DOC0703: what is documented and was not seen; codes that are going away need not be.
    var neverReturned: [Diagnostic] {
        guard let tally, tally.errors > 0 else { return [] }
        let statuses = seenStatuses
        let returned = Set(
            seenCodes.compactMap { entry(code: $0.code, type: $0.type)?.code.value })
        let count = "\(tally.errors) \(tally.errors == 1 ? "error" : "errors")"
        return catalog.entries.compactMap { entry in
            guard entry.statusCode >= 400, entry.removal == nil, entry.deprecation == nil else {
                return nil
            }
            let isSeen =
                entry.kind == .error
                ? returned.contains(entry.code.value) : statuses[entry.statusCode] != nil
            guard !isSeen else { return nil }
            let what = entry.kind == .error ? "error code" : "status"
            return Diagnostic(
                .neverReturned,
                "the \(what) '\(entry.code.value)' was never returned in \(count)",
                at: entry.code.range,
                help: "look at more responses, or mark it as 'removed' if the API no longer "
                    + "sends it")
        }
    }

    /// DOC0704: codes with another status in the document or in a response than in the catalog, and
    /// bodies that contradict the status of their response.
    var statusMismatches: [Diagnostic] {
        uses.compactMap(specifiedMismatch) + seenCodes.compactMap(returnedMismatch)
            + contradictions
    }

    private func specifiedMismatch(_ use: CodeUses) -> Diagnostic? {
        guard let entry = entry(code: use.code.code, type: use.code.type) else { return nil }
        let statuses = use.statuses
        let isOpen =
            use.hasFallback || use.families.contains(entry.statusCode / 100)
            || use.listedStatuses[entry.statusCode] != nil
            || use.exactStatuses[entry.statusCode] != nil
        guard !statuses.isEmpty, !statuses.contains(entry.statusCode),
            use.code.status != nil || !isOpen
        else { return nil }
        let list = statuses.sorted().prefix(5).map(String.init).joined(separator: ", ")
        return Diagnostic(
            .statusMismatch,
            "the error code '\(entry.code.value)' has the status \(entry.statusCode) in the "
                + "catalog, but \(list) in the OpenAPI document", at: entry.code.range,
            related: [RelatedPlace("named here", at: use.code.range)],
            help: "correct the one that is wrong")
    }

    private func returnedMismatch(_ seen: SeenCode) -> Diagnostic? {
        guard let entry = entry(code: seen.code, type: seen.type) else { return nil }
        let others = seen.statuses.filter { $0.key != entry.statusCode }.sorted { $0.key < $1.key }
        guard
            let first = others.map(\.value.first).min(by: { LogPlace.isBefore($0, $1) })
        else { return nil }
        let list = others.map { "\($0.key) (\(times($0.value.number)))" }.joined(separator: ", ")
        return Diagnostic(
            .statusMismatch,
            "\(what(seen)) was returned with the status \(list), but the catalog says "
                + "\(entry.statusCode)", at: excerpts.range(of: first),
            related: [RelatedPlace("documented here", at: entry.code.range)],
            help: "correct the API, or the status in the catalog")
    }

    private var contradictions: [Diagnostic] {
        (tally?.contradictions ?? [:]).sorted { $0.key.lexicographicallyPrecedes($1.key) }
            .map { statuses, count in
                Diagnostic(
                    .statusMismatch,
                    "the body says status \(statuses[1]), but the response has \(statuses[0]) "
                        + "(\(times(count.number)))", at: excerpts.range(of: count.first),
                    help: "let the API write the status of the response into the body")
            }
    }
}
