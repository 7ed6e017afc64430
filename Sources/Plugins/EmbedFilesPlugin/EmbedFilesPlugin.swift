import Foundation
import PackagePlugin

/// Runs `EmbedFiles` over the folder that a target carries inside it, whenever one of its files
/// changed.
@main
struct EmbedFilesPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let embedded = Embedded(target: target.name) else { return [] }
        let folder = context.package.directoryURL.appending(path: embedded.folder)
        let output = context.pluginWorkDirectoryURL.appending(path: "\(embedded.type).swift")
        return [
            .buildCommand(
                displayName: "Embed \(embedded.folder)",
                executable: try context.tool(named: "EmbedFiles").url,
                arguments: [folder.path, output.path, embedded.type, embedded.comment],
                inputFiles: try files(below: folder),
                outputFiles: [output]
            )
        ]
    }

    private func files(below folder: URL) throws -> [URL] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
            .map { folder.appending(path: $0) }
    }
}

/// What a target carries inside it.
private struct Embedded {
    let folder: String
    /// The type that holds the files.
    let type: String
    /// What the type is.
    let comment: String

    init?(target: String) {
        switch target {
        case "Theming":
            folder = "theme"
            type = "StockTheme"
            comment = "The files of the stock theme, by their path below `theme/`, in path order."
        case "Explaining":
            folder = "content/diagnostics"
            type = "DiagnosticPages"
            comment = "The pages of our own codes, by their names, in their order."
        default: return nil
        }
    }
}
