import Foundation
import LinkChecking

extension LocalServer {
    /// Options for a server on this machine, without waiting between requests, and with so much
    /// time for an answer that a busy machine is not taken for a slow server.
    static var options: ExternalLinkChecker.Options {
        var options = ExternalLinkChecker.Options()
        options.allowsLocalHosts = true
        options.pause = .zero
        options.requestLimit = .seconds(240)
        options.totalLimit = .seconds(3600)
        return options
    }

    /// The verdicts on paths of this server, by path; the port is written as `PORT`.
    func verdicts(
        _ paths: [String], _ options: ExternalLinkChecker.Options = options
    ) async -> [String: LinkVerdict] {
        var cache = LinkCache()
        let verdicts = await ExternalLinkChecker(options)
            .verdicts(of: paths.map(url), now: Date(), cache: &cache)
        return Dictionary(
            uniqueKeysWithValues: verdicts.map { link, verdict in
                (String(link.dropFirst(url("").count)), withoutPort(verdict))
            })
    }

    /// The verdict on one path.
    func verdict(
        _ path: String, _ options: ExternalLinkChecker.Options = options
    ) async -> LinkVerdict? {
        await verdicts([path], options)[path]
    }

    private func withoutPort(_ verdict: LinkVerdict) -> LinkVerdict {
        let clean = { (text: String) in text.replacing(":\(self.port)", with: ":PORT") }
        return switch verdict {
        case .alive: .alive
        case .moved(let target): .moved(to: clean(target))
        case .dead(let reason): .dead(clean(reason))
        case .unsure(let reason): .unsure(clean(reason))
        }
    }
}
