import ArgumentParser
import Diagnostics
import Publishing

/// Reads catalogs that were named on the command line.
///
/// - Throws: the exit code 2, after it has said what keeps one of them from being used.
func readCatalogs(_ paths: [String]) throws -> [CatalogSource] {
    let catalogs: [CatalogSource]
    do {
        catalogs = try paths.map(CatalogSource.read)
    } catch {
        Terminal.complain("error: \(error)")
        throw ExitCode.configuration
    }
    try stop(for: catalogs.flatMap(\.obstacles))
    return catalogs
}
