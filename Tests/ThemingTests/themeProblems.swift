import Diagnostics
import Theming

/// A theme of these files, and what is wrong with them.
func theme(_ files: [String: String]) -> (theme: Theme, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let sources = files.sorted { $0.key < $1.key }.map {
        SourceFile(path: "theme/\($0.key)", bytes: Array($0.value.utf8))
    }
    let theme = Theme(files: sources, folder: "theme/", diagnostics: &diagnostics)
    return (theme, diagnostics)
}

/// What is wrong with a template of articles: a line `line:column code message → help` for each.
func problems(_ template: String) -> [String] {
    let (_, diagnostics) = theme(["templates/article.mustache": template])
    return diagnostics.inSourceOrder().map { problem in
        let place = problem.range?.displayPlace.split(separator: ":").dropFirst() ?? []
        let help = problem.help ?? "?"
        return
            "\(place.joined(separator: ":")) \(problem.code.rawValue) \(problem.message) → \(help)"
    }
}
