import ArgumentParser
import Explaining

/// The codes and aliases of the project, and this program's own codes, that start as a word does.
///
/// A shell asks while somebody types, so nothing is said where there is no catalog.
@Sendable
func completedCodes(_ words: [String], _ index: Int, _ prefix: String) -> [String] {
    var options: [String] = []
    for name in ["--project", "--catalog"] {
        if let place = words.lastIndex(of: name), words.indices.contains(place + 1) {
            options += [name, words[place + 1]]
        }
        options += words.filter { $0.hasPrefix("\(name)=") }
    }
    let source = try? CatalogOptions.parse(options)
    let known = (try? source?.read())?.known
    let names = (known?.names ?? []) + DiagnosticPage.codes
    return names.filter { $0.lowercased().hasPrefix(prefix.lowercased()) }
}
