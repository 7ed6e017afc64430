/// HTML in a form that is the same for fragments that mean the same to a reader of GFM's examples.
///
/// What pages add for assistive technology and style is left out: the box around a table, roles and
/// labels, ids and anchors of headings, classes. Attributes are sorted, a slash at the end of a tag
/// and white space next to tags of blocks don't count.
func normalizedHTML(_ html: String) -> String {
    var text = String(String.UnicodeScalarView(html.unicodeScalars.filter { $0 != "\u{FE0E}" }))
    text.replace(/<div class="table-scroll"[^>]*>\n(<table>(?:.|\n)*?<\/table>\n)<\/div>\n/) {
        $0.1
    }
    text.replace(/\ <a class="heading-anchor"[^>]*><\/a>/, with: "")
    text.replace(/<(\/?[a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z-]+(?:="[^"]*")?)*)\s*\/?>/) { match in
        let isHeading = match.1.count == 2 && match.1.hasPrefix("h") && match.1 != "hr"
        let attributes = match.2.matches(of: /([a-zA-Z-]+)(?:="([^"]*)")?/).compactMap {
            attribute($0.1, $0.2 ?? "", keepsID: !isHeading)
        }
        return "<" + ([String(match.1)] + attributes.sorted()).joined(separator: " ") + ">"
    }
    text.replace(/\s*(<\/?(?:p|ul|ol|li|table|thead|tbody|tr|th|td|section|blockquote|pre)[ >])/) {
        "\n\($0.1)"
    }
    return text.split(separator: "\n").joined(separator: "\n")
}

private func attribute(_ name: Substring, _ value: Substring, keepsID: Bool) -> String? {
    switch name {
    case "role", "aria-label", "tabindex", "loading", "decoding": nil
    case "id" where !keepsID: nil
    case "class" where value == "task": nil
    case "class" where value.hasPrefix("align-"): "align=\"\(value.dropFirst("align-".count))\""
    default: "\(name)=\"\(value)\""
    }
}
