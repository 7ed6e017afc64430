package import Diagnostics
package import ErrorCatalog
import Foundation
package import Site

/// A catalog that a user names on the command line, to compare it with another.
package struct CatalogSource: Sendable {
    package let catalog: ErrorCatalog
    /// What keeps it from being compared; the catalog is complete where there is nothing.
    package let obstacles: [Diagnostic]
    /// The site that it is for.
    package let site: CatalogSite

    /// Reads a project folder, a folder with a published site, a folder of catalog files or one
    /// catalog file, which may be a pipe.
    ///
    /// - Throws: where nothing can be read at the path.
    package static func read(_ path: String) throws(FileProblem) -> CatalogSource {
        var info = stat()
        guard stat(path, &info) == 0 else { throw .last("read", path) }
        guard info.st_mode & S_IFMT == S_IFDIR else {
            let bytes = try LocalFileSystem().read(path, limit: ProjectReader.sizeLimit)
            return CatalogSource(files: [SourceFile(path: path, bytes: bytes)], at: path)
        }
        let folder = Project(folder: path)
        let disk = LocalFileSystem()
        if disk.kind(of: folder.path("content")) == .folder {
            var (files, diagnostics) = ProjectReader.read(folder)
            // Two projects have files of the same names.
            files.catalog = files.catalog.map { $0.moved(into: folder) }
            for index in diagnostics.indices {
                guard let range = diagnostics[index].range else { continue }
                let file = range.file.moved(into: folder)
                diagnostics[index].range = SourceRange(file, range.offsets)
            }
            return CatalogSource(project: files, diagnostics, in: folder)
        }
        let site = ["index.html", "catalog.json"].map { folder.path($0) }
        if site.allSatisfy({ disk.kind(of: $0) == .file }) {
            let bytes = try disk.read(site[1], limit: ProjectReader.sizeLimit)
            return CatalogSource(files: [SourceFile(path: site[1], bytes: bytes)], at: path)
        }
        let files = try catalogFiles(below: path, disk)
        // Any other folder would be a list of mistakes in files that are no catalogs.
        guard files.contains(where: \.seemsCatalog) else {
            return CatalogSource(files: [], at: path)
        }
        return CatalogSource(files: files, at: path)
    }

    /// The catalog of a project.
    ///
    /// - Parameters:
    ///   - files: what was read of the project.
    ///   - diagnostics: what was found while reading.
    ///   - project: the project; paths may start with its folder.
    package init(
        project files: ProjectFiles, _ diagnostics: [Diagnostic], in project: Project
    ) {
        // The site's own way to the catalog, so that problem types are those of its pages.
        var own = files
        (own.documents, own.staticFiles, own.theme) = ([], [], [])
        (own.configuration, own.releases) = (nil, nil)
        var diagnostics = diagnostics
        let plan = SitePlan(files: own, diagnostics: &diagnostics)
        let folders = ["content/catalog", project.path("content/catalog")]
        diagnostics.removeAll { diagnostic in
            guard let path = diagnostic.range?.file.path else { return false }
            return !folders.contains { path.hasPrefix($0) }
        }
        let settings = files.configuration.map { $0.moved(into: project) }
        self.init(
            plan.catalog, diagnostics, files.catalog.first, at: project.folder,
            of: CatalogSite(settings: settings))
    }

    private init(files: [SourceFile], at path: String) {
        var diagnostics: [Diagnostic] = []
        let catalog = decodeCatalog(files, diagnostics: &diagnostics)
        // One that was published is a single file.
        let site = files.count == 1 ? files.first.map { CatalogSite(published: $0) } : nil
        self.init(
            catalog, diagnostics, files.first, at: path, of: site ?? CatalogSite(settings: nil))
    }

    private init(
        _ catalog: ErrorCatalog, _ diagnostics: [Diagnostic], _ file: SourceFile?, at path: String,
        of site: CatalogSite
    ) {
        self.catalog = catalog
        self.site = site
        var diagnostics = diagnostics
        diagnostics.removeAll { $0.severity != .error || !$0.code.hidesFacts }
        if diagnostics.isEmpty, catalog.entries.isEmpty {
            diagnostics.append(.noCodes(file, path))
        }
        obstacles = diagnostics.inSourceOrder()
    }
}

/// The YAML and JSON files below a folder, in path order; of a project's `content`, which has other
/// files too, only those of the catalog.
private func catalogFiles(
    below folder: String, _ disk: LocalFileSystem
) throws(FileProblem) -> [SourceFile] {
    var files: [SourceFile] = []
    var pending = [folder]
    while let current = pending.popLast() {
        var names = try disk.names(inFolder: current).filter { !$0.hasPrefix(".") }
        if current == folder {
            let own = names.filter { ["catalog", "catalog.yaml", "catalog.json"].contains($0) }
            if !own.isEmpty, names.contains(where: isOfContent) { names = own }
        }
        for name in names {
            let path = current.hasSuffix("/") ? current + name : "\(current)/\(name)"
            switch disk.kind(of: path) {
            case .folder: pending.append(path)
            case .file
            where [".yaml", ".yml", ".json"].contains { path.lowercased().hasSuffix($0) }:
                let bytes = try disk.read(path, limit: ProjectReader.sizeLimit)
                files.append(SourceFile(path: path, bytes: bytes))
            default: continue
            }
        }
    }
    return files.sorted { $0.path < $1.path }
}

/// Whether a name is one that a project's `content` has and a folder of catalog files does not.
private func isOfContent(_ name: String) -> Bool {
    ["catalog", "site.yaml", "releases.json", "coverage.json"].contains(name)
        || name.lowercased().hasSuffix(".md")
}

extension SourceFile {
    /// The file with the folder of its project in front of its path.
    fileprivate func moved(into project: Project) -> SourceFile {
        SourceFile(path: project.path(path), bytes: bytes)
    }
}

extension DiagnosticCode {
    /// Whether, with such a finding, codes or facts may be missing from a catalog, so that comparing
    /// it would report changes that nobody made.
    fileprivate var hidesFacts: Bool {
        rawValue.hasPrefix("DOC01") || [.duplicateCode, .invalidStatus].contains(self)
    }
}

extension Diagnostic {
    fileprivate static func noCodes(_ file: SourceFile?, _ path: String) -> Diagnostic {
        guard let file else {
            return Diagnostic(
                .missingCatalog, "there is no catalog in \(path)", at: nil,
                help: "name a project, a catalog file or a folder of catalog files")
        }
        return Diagnostic(
            .missingCatalog, "the catalog has no codes", at: .start(of: file),
            help: "name a file with 'statuses' or 'errors'")
    }
}
