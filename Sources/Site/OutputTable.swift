/// Files of a site in path order, and where each is.
struct OutputTable: Sendable {
    /// In path order; a path is only there once.
    let outputs: [SiteOutput]
    private let places: [String: Int]

    /// - Parameter outputs: in any order; of those with the same path, the first counts.
    init(_ outputs: [SiteOutput]) {
        var taken: Set<String> = []
        taken.reserveCapacity(outputs.count)
        self.outputs = outputs.filter { taken.insert($0.path).inserted }
            .sorted { $0.path < $1.path }
        places = Dictionary(
            uniqueKeysWithValues: self.outputs.enumerated().map { ($1.path, $0) })
    }

    /// The file at a path below the site's root.
    subscript(path: String) -> SiteOutput? { places[path].map { outputs[$0] } }
}
