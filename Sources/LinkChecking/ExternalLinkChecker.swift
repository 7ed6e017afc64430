package import Foundation

/// Finds out which links to other sites still lead somewhere.
///
/// It asks few questions at a time, each address once, and never those that are not public.
package struct ExternalLinkChecker: Sendable {
    private let options: Options

    /// A checker with its limits.
    package init(_ options: Options = Options()) {
        self.options = options
    }

    /// Judges links.
    ///
    /// The fragment of a link is not looked for on its page. If the task is cancelled, the links
    /// that are left are ``LinkVerdict/unsure(_:)``.
    ///
    /// - Parameters:
    ///   - links: the links as they are written; those that are not checkable are left out.
    ///   - now: the time for the cache.
    ///   - cache: what earlier runs found; takes what this run finds.
    /// - Returns: the verdict of each link that is checkable.
    package func verdicts(
        of links: [String], now: Date, cache: inout LinkCache
    ) async -> [String: LinkVerdict] {
        var readings: [String: LinkReading] = [:]
        var known: [String: LinkVerdict] = [:]
        var unknown: [LinkAddress] = []
        var seen: Set<String> = []
        for link in links where readings[link] == nil {
            let reading = readLink(link, allowsLocalHosts: options.allowsLocalHosts)
            readings[link] = reading
            guard case .address(var address) = reading, seen.insert(address.text).inserted
            else { continue }
            address.fragment = nil
            known[address.text] = cache.verdict(of: address.text, now: now)
            if known[address.text] == nil { unknown.append(address) }
        }
        for (address, verdict) in zip(unknown, await ask(unknown)) {
            known[address.text] = verdict
            cache.record(verdict, of: address.text, now: now)
        }
        return readings.compactMapValues { reading in
            switch reading {
            case .foreign: nil
            case .judged(let verdict): verdict
            case .address(let address): known[address.text].map { verdict($0, at: address) }
            }
        }
    }

    private func ask(_ addresses: [LinkAddress]) async -> [LinkVerdict] {
        guard !addresses.isEmpty else { return [] }
        let client = WebClient(options: options)
        defer { client.close() }
        var run = CheckRun(addresses, client: client, options: options)
        return await run.finish()
    }

    /// A link with a fragment should keep it when it gets a new address, as browsers do.
    private func verdict(_ verdict: LinkVerdict, at address: LinkAddress) -> LinkVerdict {
        guard case .moved(let target) = verdict, let fragment = address.fragment,
            !target.contains("#")
        else { return verdict }
        return .moved(to: "\(target)#\(fragment)")
    }
}
