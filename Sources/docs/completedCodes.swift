import ArgumentParser
import Diagnostics
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
    // The answer has a code a line.
    return names.filter { $0.lowercased().hasPrefix(prefix.lowercased()) && printable($0) == $0 }
        .map { candidate($0, for: CompletionShell.requesting) }
}

/// A code as a shell takes candidates.
///
/// The script for bash hands them to `compgen -W`, which expands each word: without quotation marks,
/// a code such as `$(rm file)` of a catalog from elsewhere would be run as a command.
private func candidate(_ code: String, for shell: CompletionShell?) -> String {
    switch shell {
    case .bash?: shellWord(code)
    // What follows a colon is a description.
    case .zsh?: code.replacing("\\", with: "\\\\").replacing(":", with: "\\:")
    default: code
    }
}
