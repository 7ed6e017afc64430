import Foundation
import Publishing
import Site

/// What is dangerous in a fragment made from Markdown.
///
/// An own reader of HTML, so that it doesn't share the slips of the one that is tried.
func fragmentFaults(in html: [UInt8]) -> [String] {
    ReadHTML(html).tags.flatMap { tag in
        forbidden.contains(tag.name) ? ["a fragment has <\(tag.name)>"] : attributeFaults(of: tag)
    }
}

/// What is dangerous in a whole page.
///
/// - Parameters:
///   - html: the page.
///   - known: the scripts in pages of the same theme that are ours.
/// - Returns: what is wrong.
func pageFaults(in html: [UInt8], known: Set<String>) -> [String] {
    let page = ReadHTML(html)
    var faults = page.tags.flatMap(attributeFaults)
    for script in page.scripts where !known.contains(script.text) {
        let type = script.attributes["type"] ?? ""
        if type.hasSuffix("json") {
            if !isJSON(Array(script.text.utf8)) { faults.append("an island of JSON is none") }
        } else if script.attributes["src"] == nil {
            faults.append("a script is not ours: \(script.text.prefix(60))")
        }
    }
    return faults
}

/// The scripts within the pages of a project that can be trusted.
func inlineScripts(of project: ProjectFiles) async throws -> Set<String> {
    let site = try await SiteBuild(files: project, workers: 1).site
    let pages = site.outputs.filter(\.isPage).map { ReadHTML(site.bytes(of: $0)) }
    return Set(pages.flatMap(\.scripts).map(\.text))
}

private let forbidden: Set = [
    "script", "style", "iframe", "object", "embed", "base", "meta", "link", "frame", "frameset",
    "applet", "plaintext", "noscript", "title", "textarea", "xmp", "noembed", "noframes",
]

/// Attributes that run what they hold, or load it.
private func attributeFaults(of tag: ReadHTML.Tag) -> [String] {
    tag.attributes.compactMap { name, value in
        if name.hasPrefix("on"), name.utf8.dropFirst(2).allSatisfy({ (0x61...0x7A).contains($0) }) {
            return "<\(tag.name)> has \(name)"
        }
        let isURL = ["href", "src", "action", "formaction", "xlink:href", "data", "poster"]
        guard isURL.contains(name) else { return name == "srcdoc" ? "srcdoc" : nil }
        let text = value.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }
        let scheme = String(String.UnicodeScalarView(text)).lowercased()
        for bad in ["javascript:", "vbscript:", "data:text", "data:image/svg"]
        where scheme.hasPrefix(bad) {
            return "<\(tag.name) \(name)> starts with \(bad)"
        }
        return nil
    }
}
