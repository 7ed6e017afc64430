import Foundation

/// A verdict of an earlier run.
struct CachedLink: Sendable, Codable {
    private enum Kind: String, Sendable, Codable {
        case alive, moved, dead
    }

    private let kind: Kind
    /// The new address or the reason.
    private let detail: String?
    let checked: Date

    private enum CodingKeys: String, CodingKey {
        case kind = "verdict"
        case detail, checked
    }

    /// The verdict to keep, or `nil` for one that is not kept.
    init?(_ verdict: LinkVerdict, checked: Date) {
        switch verdict {
        case .alive: (kind, detail) = (.alive, nil)
        case .moved(let target): (kind, detail) = (.moved, target)
        case .dead(let reason): (kind, detail) = (.dead, reason)
        case .unsure: return nil
        }
        self.checked = checked
    }

    /// The verdict, or `nil` if the file was changed so that it makes no sense.
    var verdict: LinkVerdict? {
        switch kind {
        case .alive: .alive
        case .moved: detail.map { .moved(to: $0) }
        case .dead: detail.map { .dead($0) }
        }
    }

    /// Whether the verdict is young enough to be believed; one from the future is not.
    func isFresh(now: Date) -> Bool {
        let age = now.timeIntervalSince(checked)
        return age >= 0 && age < (kind == .dead ? 3_600 : 7 * 86_400)
    }
}
