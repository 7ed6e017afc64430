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
        if let file {
            let known = KnownCatalog(
                published: try SourceFile.read(file), diagnostics: &diagnostics)
            return (known, diagnostics)
        }
        let (files, problems) = ProjectReader.readCatalog(of: project.project)
        diagnostics = problems
        if files.catalog.isEmpty { return nil }
        let catalog = decodeCatalog(files.catalog, diagnostics: &diagnostics)
        let settings = files.configuration.map {
            SiteConfiguration(file: $0, diagnostics: &diagnostics)
        }
        return (KnownCatalog(catalog, baseURL: settings?.baseURL?.text), diagnostics)
    }
}
