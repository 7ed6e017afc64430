package import Foundation

/// What earlier runs found out, so that nobody is asked the same every hour.
///
/// A link that is alive is believed for seven days and a dead one for an hour; what was not sure is
/// not kept.
package struct LinkCache: Sendable {
    /// The largest file that is read.
    private static let fileLimit = 16 << 20
    /// The largest number of links that are kept.
    private static let countLimit = 20_000
    /// The longest address that is kept.
    private static let addressLimit = 2_048

    private var links: [String: CachedLink] = [:]

    /// A cache of nothing.
    package init() {}

    /// The cache that an earlier run has saved.
    ///
    /// A file that is missing, damaged or of something else is a cache of nothing.
    package init(contentsOf path: String) {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        guard attributes?[.type] as? FileAttributeType == .typeRegular,
            let size = attributes?[.size] as? Int, size <= Self.fileLimit,
            let data = FileManager.default.contents(atPath: path)
        else { return }
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        guard let file = try? decoder.decode(LinkCacheFile.self, from: data),
            file.version == LinkCacheFile.currentVersion
        else { return }
        links = file.links
    }

    /// Writes what is still worth knowing, through a temporary file beside the old one.
    ///
    /// - Parameters:
    ///   - path: the file; the folder above it is made if it is missing.
    ///   - now: the time by which links are left out as too old.
    /// - Throws: the reason why the file can't be written.
    package func save(to path: String, now: Date) throws {
        let url = URL(fileURLWithPath: path)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let file = LinkCacheFile(links: kept(now: now))
        try (encoder.encode(file) + Data("\n".utf8)).write(to: url, options: .atomic)
    }

    /// The verdict on an address if it is known and not too old.
    func verdict(of address: String, now: Date) -> LinkVerdict? {
        guard let link = links[address], link.isFresh(now: now) else { return nil }
        return link.verdict
    }

    /// Keeps a verdict if it is of the kind that is kept.
    mutating func record(_ verdict: LinkVerdict, of address: String, now: Date) {
        links[address] =
            address.utf8.count <= Self.addressLimit
            ? CachedLink(verdict, checked: now) : nil
    }

    /// The fresh links; if they are too many, the youngest of them.
    private func kept(now: Date) -> [String: CachedLink] {
        let fresh = links.filter { $0.value.isFresh(now: now) }
        guard fresh.count > Self.countLimit else { return fresh }
        let order = fresh.sorted { left, right in
            (right.value.checked, left.key) < (left.value.checked, right.key)
        }
        return Dictionary(uniqueKeysWithValues: order.prefix(Self.countLimit).map { $0 })
    }
}
