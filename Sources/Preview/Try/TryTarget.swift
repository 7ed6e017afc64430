import Diagnostics
import ErrorCatalog
import ProblemDetails

/// What is tried: an error of the catalog, or a status that it does not have.
enum TryTarget: Sendable {
    case entry(CatalogEntry)
    case status(Int)

    /// Finds a code, one of its other names, or a status from 200 to 599.
    ///
    /// - Parameters:
    ///   - name: the code.
    ///   - catalog: the catalog.
    /// - Throws: why there is none.
    init(named name: String, in catalog: ErrorCatalog) throws(TryRefusal) {
        let entry = catalog.entry(named: name)
        guard let status = entry?.statusCode ?? ProblemDetails.statusCode(named: name) else {
            throw .unknown(name, nearest: nearest(to: name, in: catalog.codes, count: 3))
        }
        guard status >= 200 else { throw .interim(name) }
        self = entry.map(TryTarget.entry) ?? .status(status)
    }

    /// The entry of the catalog.
    var entry: CatalogEntry? {
        if case .entry(let entry) = self { entry } else { nil }
    }

    /// The code, or the status.
    var name: String {
        switch self {
        case .entry(let entry): entry.code.value
        case .status(let status): String(status)
        }
    }

    /// The documented responses.
    var documented: [Exchange.Response] {
        entry?.examples.compactMap(\.response) ?? []
    }
}

/// Why a code can't be tried.
enum TryRefusal: Error {
    case unknown(String, nearest: [String])
    /// Its status is below 200, so its responses are no final ones (RFC 9110 §15.2).
    case interim(String)

    /// What is wrong and what is allowed.
    var detail: String {
        switch self {
        case .unknown(let name, let nearest):
            let guess = nearest.first.map { "Did you mean '\($0)'?" }
            return "The catalog has no code '\(shortened(name))'. "
                + (guess ?? "Give one of its codes, or a status from 200 to 599.")
        case .interim(let name):
            return "'\(name)' is a status before the final response and can't be one. Give a "
                + "status from 200 to 599."
        }
    }
}
