import Diagnostics

/// The statuses that the IANA registry lacks, of statuses and of error codes, each number once:
/// where a status entry has it, there, else at the first error code.
///
/// RFC 9110 §15: clients treat a status that they don't know as the x00 of its class.
func unregisteredStatuses(in catalog: ErrorCatalog) -> [Diagnostic] {
    var seen: Set<Int> = []
    return catalog.entries.compactMap { entry in
        guard let range = entry.statusRange, entry.isInUse,
            StatusRegistration(of: entry.statusCode) != .registered,
            seen.insert(entry.statusCode).inserted
        else { return nil }
        return .unregisteredStatus(entry.statusCode, at: range)
    }
}

extension Diagnostic {
    fileprivate static func unregisteredStatus(_ status: Int, at range: SourceRange) -> Diagnostic {
        let message =
            switch StatusRegistration(of: status) {
            case .reserved: "the registry of HTTP statuses reserves \(status), but gives it no use"
            case .temporary: "the registration of the HTTP status \(status) is only temporary"
            case .registered, .unregistered: "the registry of HTTP statuses has no \(status)"
            }
        let generic = "clients treat it as \(status / 100)00; use a registered status"
        return Diagnostic(
            .unregisteredStatus, message, at: range, help: usersOfStatus[status] ?? generic)
    }
}

/// Who uses statuses that are not registered, and what to do.
private let usersOfStatus: [Int: String] = {
    let cloudflare =
        "only Cloudflare answers so, when it can't reach or understand the server behind it; "
        + "say so on the page, and don't send it yourself"
    var users: [Int: String] = [
        104: "it belongs to a draft about resumable uploads; expect changes",
        306: "use another status of the class 3xx",
        418: "use a status that clients understand, such as 400 or 403",
        419: "Laravel uses it for a missing or expired CSRF token; 403 is registered",
        420: "the first Twitter API used it for rate limits; use 429",
        440: "Microsoft IIS uses it for an expired login; use 401",
        444: "nginx logs it when it closes a connection without an answer, so no client sees it",
        449: "Microsoft IIS used it for missing information; use 400 or 409",
        460: "the load balancer of AWS logs it when a client goes away, so no client sees it",
        498: "ArcGIS uses it for an invalid token; use 401",
        499: "nginx logs it when a client goes away, so no client sees it",
        509: "hosting panels use it for a spent bandwidth; use 429 or 503",
        529: "some services use it when they are overloaded; use 503 or 429",
        530: cloudflare,
        598: "some proxies use it for a timeout of the network; use 504",
        599: "some proxies and HTTP clients use it for a timeout of the network; use 504",
    ]
    for status in 520...527 { users[status] = cloudflare }
    return users
}()
