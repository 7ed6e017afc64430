import Diagnostics
package import ErrorCatalog
package import Escaping
import ProblemDetails

/// A status that a gateway answers with, and what the catalog makes of it.
package struct GatewayError: Sendable {
    package let status: Int
    /// The problem document (RFC 9457 §3): what is known without the API.
    package let document: JSON
    /// The values of `Link` (RFC 8288 §3).
    package let links: [String]
    /// The seconds for `Retry-After` (RFC 9110 §10.2.3), if the catalog has an example of it.
    package let retryAfter: String?
    /// The path of the published example below the site's root.
    package let examplePath: String

    /// The error for a status of a catalog; `nil` for what is none.
    ///
    /// - Parameters:
    ///   - entry: the status.
    ///   - catalog: the catalog it is in.
    ///   - documentation: where the pages are.
    package init?(
        _ entry: CatalogEntry, in catalog: ErrorCatalog, documentation: Documentation
    ) {
        guard entry.kind == .status, entry.statusCode >= 400, entry.removal == nil else {
            return nil
        }
        status = entry.statusCode
        document = problemDocument(of: entry, in: catalog, parameters: [:], detail: nil)
        links = documentation.links(of: entry)
        examplePath = "errors/\(percentEncoded(segment: entry.slug)).problem.json"
        retryAfter = entry.headers.lazy
            .filter { $0.direction == .response && $0.name.value.lowercased() == "retry-after" }
            .compactMap(\.example?.value).first(where: isSeconds)
    }

    /// The header fields beside the media type.
    var headers: [(name: String, value: String)] {
        links.map { ("Link", $0) } + (retryAfter.map { [("Retry-After", $0)] } ?? [])
    }
}

/// Whether a text is a number of seconds.
///
/// A date would be long past.
private func isSeconds(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count < 10
        && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
}

extension HostedSite {
    /// The errors that a host may have to answer for an API.
    ///
    /// Traefik asks for the examples by the number, so theirs has to be the name of the file.
    func gatewayErrors(of target: HostTarget) -> [GatewayError] {
        gatewayErrors.filter { error in
            target.gatewayStatuses.contains(error.status)
                && (target != .traefik
                    || error.examplePath == "errors/\(error.status).problem.json")
        }
    }

    /// What a host answers for an API, as far as the catalog says it.
    package func gatewayCoverage(of target: HostTarget) -> GatewayCoverage {
        let answered = Set(gatewayErrors(of: target).map(\.status))
        return GatewayCoverage(
            hasAnswers: !answered.isEmpty,
            missingOfOutage: target.outageStatuses.filter { !answered.contains($0) })
    }
}
