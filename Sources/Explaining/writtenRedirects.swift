package import Diagnostics
import YAMLSource

/// The redirects in the settings of a project, as they are written.
///
/// What is wrong in the file is told by those who read all of it.
package func writtenRedirects(in settings: SourceFile) -> [(origin: String, target: String)] {
    var ignored: [Diagnostic] = []
    let root = parseYAML(YAMLText(wholeFile: settings), diagnostics: &ignored)
    let redirects = root?.members.first { $0.key.text == "redirects" }?.value
    return (redirects?.members ?? []).compactMap { key, value in
        guard let origin = key.text, let target = value.text else { return nil }
        return (origin, target)
    }
}
