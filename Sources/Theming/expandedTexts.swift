import Escaping

/// What stands before the key of an interface text in a tag: `{{text.copyLink}}`.
let textPrefix = "text."

/// What the site's script fills in by itself.
private let scriptNames: Set<String> = ["query", "count", "theme", "names"]

/// A template with the texts of a language in place of its `{{text.…}}` tags, ready for the
/// template engine.
///
/// Doing it here, and not while a page is rendered, costs a page nothing, and lets a text have
/// variables of the place it stands in.
func expandedTexts(_ template: String, _ strings: InterfaceStrings) -> String {
    template.replacing(/\{\{\s*text\.([A-Za-z0-9]+)\s*\}\}/) { match in
        strings.texts[String(match.output.1)].map { templateMarkup(of: $0) } ?? ""
    }
}

/// An interface text as template source: escaped, `{name}` as a variable, `[words](name)` as a link.
func templateMarkup(of text: String) -> String {
    var html = HTML()
    html.append(escaping: text)
    return html.text
        .replacing(variablePattern) { match in
            isOfScript(match.output.1) ? String(match.output.0) : "{{\(match.output.1)}}"
        }
        .replacing(linkPattern) { match in
            "<a href=\"{{\(match.output.2)}}\">\(match.output.1)</a>"
        }
}

/// The names that an interface text uses: of variables and of the URLs of links.
func variables(in text: String) -> [String] {
    let names = text.matches(of: variablePattern).map { String($0.output.1) }
    return names.filter { !isOfScript($0) }
        + text.matches(of: linkPattern).map { String($0.output.2) }
}

private func isOfScript(_ name: some StringProtocol) -> Bool {
    scriptNames.contains(String(name))
}

private var variablePattern: Regex<(Substring, Substring)> { /\{([A-Za-z]+)\}/ }
private var linkPattern: Regex<(Substring, Substring, Substring)> { /\[([^\]]*)\]\(([A-Za-z]+)\)/ }
