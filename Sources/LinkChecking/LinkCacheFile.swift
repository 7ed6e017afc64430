/// The JSON document that a cache is saved as.
struct LinkCacheFile: Codable {
    static let currentVersion = 1

    var version = Self.currentVersion
    var links: [String: CachedLink]
}
