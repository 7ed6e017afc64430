package import Diagnostics
import Foundation
import Permanence
package import Site

/// Reads a project folder.
package struct ProjectReader {
    /// The most bytes that a file of the project may have.
    static let sizeLimit = 64 << 20

    private let project: Project
    private let disk = LocalFileSystem()
    private var files = ProjectFiles()
    private var diagnostics: [Diagnostic] = []

    private init(_ project: Project) {
        self.project = project
    }

    /// Reads everything that a site is made from.
    ///
    /// - Returns: the files in path order, and a finding for each that can't be read.
    package static func read(
        _ project: Project
    ) -> (files: ProjectFiles, diagnostics: [Diagnostic]) {
        var reader = ProjectReader(project)
        let kind = reader.disk.kind(of: project.path("content"))
        guard kind == .folder else {
            return (ProjectFiles(), [.missingContent(project, kind)])
        }
        for path in reader.paths(below: "content") { reader.readContent(path) }
        reader.readTheme()
        return (reader.files, reader.diagnostics)
    }

    /// Reads the project's own theme files alone.
    ///
    /// - Returns: the files in path order, and a finding for each that can't be read.
    package static func readTheme(
        of project: Project
    ) -> (files: [SourceFile], diagnostics: [Diagnostic]) {
        var reader = ProjectReader(project)
        let kind = reader.disk.kind(of: project.path("content"))
        guard kind == .folder else {
            return ([], [.missingContent(project, kind)])
        }
        reader.readTheme()
        return (reader.files.theme, reader.diagnostics)
    }

    /// Reads the settings and the catalog alone, which is fast however many pages there are.
    ///
    /// - Returns: the files in path order, and a finding for each that can't be read.
    package static func readCatalog(
        of project: Project
    ) -> (files: ProjectFiles, diagnostics: [Diagnostic]) {
        var reader = ProjectReader(project)
        let kind = reader.disk.kind(of: project.path("content"))
        guard kind == .folder else {
            return (ProjectFiles(), [.missingContent(project, kind)])
        }
        for name in reader.disk.names(in: project.path("content"))
        where name == "site.yaml" || name.hasPrefix("catalog.") {
            reader.readContent("content/\(name)")
        }
        if reader.disk.kind(of: project.path("content/catalog")) == .folder {
            for path in reader.paths(below: "content/catalog") { reader.readContent(path) }
        }
        return (reader.files, reader.diagnostics)
    }

    /// Reads again those of some files that differ from what was read before.
    ///
    /// - Parameters:
    ///   - paths: the paths of the files, relative to the project.
    ///   - project: the project.
    ///   - files: what was read before.
    /// - Returns: the documents with other texts; `nil` where something else may differ.
    package static func changedDocuments(
        at paths: Set<String>, of project: Project, since files: ProjectFiles
    ) -> [SourceFile]? {
        var reader = ProjectReader(project)
        var changed: [SourceFile] = []
        for path in paths.sorted() {
            guard let known = files.document(at: path) else {
                if reader.isUnread(path) { continue }
                return nil
            }
            guard reader.disk.kind(of: project.path(path)) == .file,
                let file = reader.readFile(path), reader.diagnostics.isEmpty
            else { return nil }
            if file != known { changed.append(file) }
        }
        return changed
    }

    /// Whether no part of the site would read a file, be it there or not: the files that editors
    /// make while they save.
    private func isUnread(_ path: String) -> Bool {
        let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
        return isHidden && helpForHostFile(path) == nil
    }

    private mutating func readTheme() {
        switch disk.kind(of: project.path("theme")) {
        case .nothing: return
        case .folder:
            for path in paths(below: "theme") {
                if let file = readFile(path) { files.theme.append(file) }
            }
        case let kind:
            diagnostics.append(.unreadable("theme", kind.problem ?? "it is not a folder"))
        }
    }

    private mutating func readContent(_ path: String) {
        guard let file = readFile(path) else { return }
        if path == "content/site.yaml" {
            files.configuration = file
        } else if path == PermalinkLock.path {
            files.permalinks = file
        } else if path == ProjectFiles.coverageRecordPath {
            files.coverageRecord = file
        } else if path == ProjectFiles.releasesPath {
            files.releases = file
        } else if path == "content/catalog.yaml" {
            files.catalog.insert(file, at: 0)
        } else if path == "content/catalog.json" {
            let isSecond = files.catalog.first?.path == "content/catalog.yaml"
            files.catalog.insert(file, at: isSecond ? 1 : 0)
        } else if isCatalogPart(path) {
            files.catalog.append(file)
        } else if isTranslation(path) {
            files.translations.append(file)
        } else if path.lowercased().hasSuffix(".md") {
            files.documents.append(file)
        } else if let help = helpForHostFile(path) ?? helpForMisplaced(file) {
            diagnostics.append(.misplaced(file, help))
        } else {
            files.staticFiles.append(file)
        }
    }

    private mutating func readFile(_ path: String) -> SourceFile? {
        do {
            let bytes = try disk.read(project.path(path), limit: ProjectReader.sizeLimit)
            guard isText(path) else { return SourceFile(path: path, bytes: bytes) }
            // Some editors put a byte order mark in front of a text.
            let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
            let file = SourceFile(path: path, bytes: Array(bytes.dropFirst(start)))
            isUTF8(file, diagnostics: &diagnostics)
            return file
        } catch {
            diagnostics.append(.unreadable(path, error.reason))
            return nil
        }
    }

    /// The regular files below a folder of the project in path order; hidden ones are passed over,
    /// links and devices reported.
    private mutating func paths(below folder: String) -> [String] {
        var paths: [String] = []
        var pending = [folder]
        while let current = pending.popLast() {
            let names: [String]
            do {
                names = try disk.names(inFolder: project.path(current))
            } catch {
                diagnostics.append(.unreadable(current, error.reason))
                continue
            }
            for name in names {
                let path = "\(current)/\(name)"
                if name.hasPrefix(".") {
                    noteHidden(path)
                    continue
                }
                if name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }
                ) {
                    // No list of addresses, header or manifest could name it.
                    diagnostics.append(.unreadable(path, "its name has a control character"))
                    continue
                }
                switch disk.kind(of: project.path(path)) {
                case .folder where filesOfProject.contains(path):
                    diagnostics.append(.unreadable(path, "it is a folder, not a file"))
                case .folder: pending.append(path)
                case .file: paths.append(path)
                case .nothing where name.contains("\u{FFFD}"):
                    diagnostics.append(.unreadable(path, "its name is not UTF-8"))
                case let kind:
                    if let problem = kind.problem { diagnostics.append(.unreadable(path, problem)) }
                }
            }
        }
        return paths.sorted()
    }
}

extension ProjectReader {
    /// Reports a hidden file that a web server would look for.
    private mutating func noteHidden(_ path: String) {
        guard let help = helpForHostFile(path) else { return }
        diagnostics.append(.misplaced(SourceFile(path: path, bytes: []), help))
    }
}

/// The files that the program looks for by their names.
private let filesOfProject: Set = [
    "content/site.yaml", "content/catalog.yaml", "content/catalog.json", PermalinkLock.path,
    ProjectFiles.coverageRecordPath, ProjectFiles.releasesPath,
]

/// What to say about a file that hosts and web servers look for at the root of a site, and that
/// would not get there: its name is that of a part or of a hidden file.
private func helpForHostFile(_ path: String) -> String? {
    switch path {
    case "content/_redirects":
        "write 'redirects' and 'hosts' in content/site.yaml; the builder makes this file of them"
    case "content/_headers", "content/.htaccess", "content/.nojekyll", "content/.well-known":
        "put it into the output folder itself; files there that are not the builder's stay"
    default: nil
    }
}

/// Whether a file is part of the catalog: other JSON files are published as they are.
private func isCatalogPart(_ path: String) -> Bool {
    path.hasPrefix("content/catalog/") && (isYAML(path) || path.lowercased().hasSuffix(".json"))
}

/// Whether a file has settings or texts of the catalog in another language: `content/de/site.yaml`.
private func isTranslation(_ path: String) -> Bool {
    let parts = path.split(separator: "/").dropFirst(2)
    guard parts.count == 1 else {
        let isData = isYAML(path) || path.lowercased().hasSuffix(".json")
        return parts.count > 1 && parts.first == "catalog" && isData
    }
    return ["site.yaml", "catalog.yaml", "catalog.json"].contains(parts.first)
}

private func isYAML(_ path: String) -> Bool {
    path.lowercased().hasSuffix(".yaml") || path.lowercased().hasSuffix(".yml")
}

/// What to say about a file whose name or content means something elsewhere.
private func helpForMisplaced(_ file: SourceFile) -> String? {
    if [".markdown", ".mdx"].contains(where: { file.path.lowercased().hasSuffix($0) }) {
        return "give Markdown files the extension .md"
    }
    guard isYAML(file.path) else { return nil }
    let parts = file.path.split(separator: "/")
    if parts.count == 2,
        let known = nearest(to: String(parts[1]), in: ["site.yaml", "catalog.yaml"])
    {
        return "did you mean 'content/\(known)'?"
    }
    return file.seemsCatalog ? "catalog files belong into content/catalog/" : nil
}

private func isText(_ path: String) -> Bool {
    isYAML(path) || path.lowercased().hasSuffix(".md") || path.hasSuffix(".mustache")
        || path == PermalinkLock.path
        || path == "content/catalog.json" || isCatalogPart(path) || isTranslation(path)
        || path == ProjectFiles.coverageRecordPath
        || path == ProjectFiles.releasesPath
}

extension Diagnostic {
    fileprivate static func missingContent(_ project: Project, _ kind: FileKind) -> Diagnostic {
        let reason = kind == .file ? "it is not a folder" : kind.problem
        return Diagnostic(
            .missingContent,
            reason.map { "can't read the folder 'content' in \(project.folder): \($0)" }
                ?? "there is no folder 'content' in \(project.folder)", at: nil,
            help: "run the command in the project's folder, or name it with --project")
    }

    fileprivate static func misplaced(_ file: SourceFile, _ help: String) -> Diagnostic {
        Diagnostic(
            .unreadableFile, "no part of the site reads this file", at: .start(of: file),
            help: help)
    }
}
