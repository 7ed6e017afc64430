import Diagnostics
import YAMLSource

/// Which articles the search puts behind others, and which it does not find.
struct SearchSettings: Sendable {
    /// Files below `content/`, and folders, which end in `/`.
    var demoted: [Located<String>] = []
    var excluded: [Located<String>] = []

    init() {}

    init(_ node: YAMLNode, _ outer: inout MappingReader) {
        var reader = MappingReader(
            node, subject: "the settings of the search", keys: ["demote", "exclude"])
        demoted = reader.texts("demote")
        excluded = reader.texts("exclude")
        outer.take(reader)
    }

    /// What the search makes of an article.
    ///
    /// - Parameter path: the path of its file below `content/`, in the site's own language.
    /// - Returns: whether it is found, and where.
    func standing(of path: String) -> ArticleStanding {
        if covers(excluded, path) { return .excluded }
        return covers(demoted, path) ? .demoted : .normal
    }

    /// Paths that no article has.
    func problems(in plan: SitePlan) -> [Diagnostic] {
        let articles = plan.pages.filter { $0.kind == .article }.compactMap(\.document)
            .map { contentPath(of: $0) }
        return (demoted + excluded).filter { wanted in
            !articles.contains { covers([wanted], $0) }
        }.map { .unknownPage($0, in: plan) }
    }
}

/// How the search treats an article.
enum ArticleStanding {
    case normal
    case demoted
    case excluded
}

private func covers(_ paths: [Located<String>], _ path: String) -> Bool {
    paths.contains { $0.value == path || ($0.value.hasSuffix("/") && path.hasPrefix($0.value)) }
}
