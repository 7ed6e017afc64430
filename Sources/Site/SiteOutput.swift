import Diagnostics
import ErrorCatalog
import Permanence
import Search
import Theming

/// A file of the site.
package struct SiteOutput: Sendable {
    enum Source: Sendable {
        case page(Int)
        case asset(Int)
        case staticFile(Int)
        case search(SearchFiles.File)
        /// Some files of the search, by their places, as a script.
        case searchScript(Range<Int>)
        /// How browsers search the site.
        case openSearch
        case catalog
        case sitemap
        case redirects(RedirectHost)
        case changesIndex
        case changesFeed
        /// A form of a page for programs, by the number of the page.
        case twin(TwinFormat, Int)
        case problemTypes
        case openAPI
        /// The list of pages for language models, and the text of all.
        case languageModelIndex
        case languageModelText
        case brandStyle
        /// The picture for links to a page, by its number.
        case card(Int)
        case webManifest
        case touchIcon
        case robots
    }

    /// The path below the site's root, with `/`.
    package let path: String
    let source: Source
    /// The language of the file, by its place in the site's editions.
    let edition: Int

    /// The file as one of another edition.
    func of(edition: Int) -> SiteOutput {
        SiteOutput(path: path, source: source, edition: edition)
    }

    init(path: String, source: Source, edition: Int = 0) {
        self.path = path
        self.source = source
        self.edition = edition
    }

    /// Whether each language has such a file.
    var isOfOneLanguage: Bool {
        switch source {
        case .page, .search, .searchScript, .openSearch, .twin, .card, .languageModelIndex,
            .languageModelText:
            true
        default: false
        }
    }

    /// When a file is published: what others need comes before them.
    package enum Turn: Sendable, CaseIterable {
        /// What pages need.
        case support
        case page
        /// What names pages: a site map, the root of the search.
        case list
    }

    /// When the file is published.
    package var turn: Turn {
        switch source {
        case .page: .page
        case .sitemap, .redirects, .changesIndex, .changesFeed, .catalog, .problemTypes,
            .languageModelIndex, .languageModelText:
            .list
        case .search(let file): file == .index ? .list : .support
        case .searchScript(let files): files.lowerBound == 0 ? .list : .support
        default: .support
        }
    }

    /// Whether the file is an HTML page made by a template.
    package var isPage: Bool {
        if case .page = source { true } else { false }
    }
}

/// The path of the search index.
let searchIndexPath = "search.json"
/// The path of the description of the search for browsers.
let openSearchPath = "opensearch.xml"
/// The path of the site map.
let sitemapPath = "sitemap.xml"

/// The path of the changes for programs.
let changesIndexPath = "changes.json"
/// The path of the feed of changes.
let changesFeedPath = "changes/feed.xml"

extension SitePlan {
    /// Whether there is a feed of changes: its links have to be absolute.
    var hasFeed: Bool { hasChanges && configuration.baseURL != nil }

    /// The paths that belong to the changes, if there are any.
    var changesPaths: [String] { hasChanges ? [changesIndexPath, changesFeedPath] : [] }
}

/// The paths of the outputs that are neither pages nor files of the theme or the project.
let generatedPaths = [openSearchPath, sitemapPath]

extension SitePlan {
    /// The files of the site in the language of the plan whose paths are known before a text is
    /// rendered: all but those of the search.
    var plannedOutputs: [SiteOutput] {
        var outputs = wholeSiteFiles
        if configuration.baseURL != nil {
            outputs.append(SiteOutput(path: sitemapPath, source: .sitemap))
            outputs.append(SiteOutput(path: openSearchPath, source: .openSearch))
        }
        outputs += configuration.hosts.map { host in
            SiteOutput(path: host.value.path, source: .redirects(host.value))
        }
        if hasChanges {
            outputs.append(SiteOutput(path: changesIndexPath, source: .changesIndex))
        }
        if hasFeed { outputs.append(SiteOutput(path: changesFeedPath, source: .changesFeed)) }
        if let style = brand.style {
            outputs.append(SiteOutput(path: style.path, source: .brandStyle))
        }
        outputs += metadataOutputs
        outputs += pages.enumerated().map { index, page in
            SiteOutput(path: page.route.outputPath, source: .page(index))
        }
        outputs += twinOutputs
        outputs += theme.assets.enumerated().map { index, asset in
            SiteOutput(path: asset.path, source: .asset(index))
        }
        outputs += staticFiles.enumerated().map { index, file in
            SiteOutput(path: contentPath(of: file), source: .staticFile(index))
        }
        return original == nil ? outputs : below(folder, outputs)
    }

    /// The files of an index.
    func outputs(of search: SearchFiles) -> [SiteOutput] {
        let data = search.files.map { file in
            SiteOutput(path: "\(file.name).json", source: .search(file))
        }
        let scripts = search.scripts.map { places in
            let first = search.files[places.lowerBound]
            return SiteOutput(path: "\(first.name).js", source: .searchScript(places))
        }
        let outputs = data + scripts
        return original == nil ? outputs : below(folder, outputs)
    }
}

/// Of some files of a site those that each language has, in the folder of one.
private func below(_ folder: String, _ outputs: [SiteOutput]) -> [SiteOutput] {
    outputs.filter(\.isOfOneLanguage).map { output in
        SiteOutput(path: folder + output.path, source: output.source)
    }
}
