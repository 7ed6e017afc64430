import Foundation
import PackagePlugin

/// Runs `EmbedTheme` over the package's `theme` folder whenever one of its files changed.
@main
struct EmbedThemePlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let theme = context.package.directoryURL.appending(path: "theme")
        let output = context.pluginWorkDirectoryURL.appending(path: "StockTheme.swift")
        return [
            .buildCommand(
                displayName: "Embed the stock theme",
                executable: try context.tool(named: "EmbedTheme").url,
                arguments: [theme.path, output.path],
                inputFiles: try files(below: theme),
                outputFiles: [output]
            )
        ]
    }

    private func files(below folder: URL) throws -> [URL] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
            .map { folder.appending(path: $0) }
    }
}
