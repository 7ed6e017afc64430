import ArgumentParser
import Diagnostics
import ErrorCatalog
import Explaining
import Publishing
import Site

/// Which catalog a command looks in.
struct CatalogOptions: ParsableArguments {
    @OptionGroup var project: ProjectOptions

    @Option(
        name: .customLong("catalog"),
        help: ArgumentHelp(
            "A catalog to look in instead: a published catalog.json, or a YAML file.",
            valueName: "file"),
        completion: .file(extensions: ["json", "yaml", "yml"]))
    var file: String?

    /// What the user named, for messages.
    var name: String { file ?? project.folder }

    /// The catalog with what is wrong in it; `nil` where there is none.
    func read() throws(FileProblem) -> (known: KnownCatalog, diagnostics: [Diagnostic])? {
        var diagnostics: [Diagnostic] = []
        if let path = self.file {
            let file = try SourceFile.read(path)
            isUTF8(file, diagnostics: &diagnostics)
            let known = KnownCatalog(published: file, diagnostics: &diagnostics)
            return (known, diagnostics)
        }
        let project = project.project
        let (files, problems) = ProjectReader.readCatalog(of: project)
        diagnostics = problems
        if files.catalog.isEmpty { return nil }
        let catalog = decodeCatalog(files.catalog, diagnostics: &diagnostics)
        let settings = files.configuration.map {
            SiteConfiguration(file: $0, diagnostics: &diagnostics)
        }
        let known = KnownCatalog(
            catalog, baseURL: settings?.baseURL?.text,
            redirects: settings?.redirects.map { ($0.origin.value, $0.target.value) } ?? [],
            diagnosticPages: Set(project.diagnosticPages))
        return (known, diagnostics)
    }
}

extension Project {
    /// The codes of this program that the project has a page of, as its own documentation does.
    fileprivate var diagnosticPages: [String] {
        LocalFileSystem().names(in: path("content/diagnostics"))
            .filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }
    }
}
