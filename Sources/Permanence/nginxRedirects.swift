import Escaping

/// The file `redirects.nginx.conf`, to be included in the `server` block of nginx.
///
/// nginx compares the path after decoding it, so the names of the locations are plain text between
/// quotes. In the value of `return`, `$` starts a variable and can't be escaped; it is
/// percent-encoded instead.
///
/// - Parameters:
///   - rules: the redirects.
///   - basePath: the path of the site's root on its host, starting and ending in `/`.
/// - Returns: the file's content.
package func nginxRedirects(_ rules: [RedirectRule], basePath: String) -> [UInt8] {
    var text = """
        # Redirects of this site, written by docs build.
        # Put "include /path/to/redirects.nginx.conf;" into the server block.

        """
    for line in nginxLocations(rules, basePath: basePath) { text += line + "\n" }
    return Array(text.utf8)
}

/// The locations of redirects, one a line, with and without the slash at the end of the old path.
///
/// - Parameters:
///   - rules: the redirects.
///   - basePath: the path of the site's root on its host, starting and ending in `/`.
/// - Returns: the lines in the order of the rules.
package func nginxLocations(_ rules: [RedirectRule], basePath: String) -> [String] {
    var lines: [String] = []
    var written: Set<String> = []
    for rule in rules {
        let path = percentDecoded(basePath) + rule.path
        let withoutSlash = path.hasSuffix("/") ? [String(path.dropLast())] : []
        for path in [path] + withoutSlash where !path.isEmpty && written.insert(path).inserted {
            lines.append(
                "location = \(serverQuoted(path)) "
                    + "{ absolute_redirect off; return 301 \(target(rule.location)); }")
        }
    }
    return lines
}

/// The new place, with the query of the request before the fragment.
private func target(_ location: String) -> String {
    let parts = location.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let place = withoutVariables(String(parts[0]))
    let query = parts[0].contains("?") ? "" : "$is_args$args"
    let fragment = parts.count > 1 ? "#" + withoutVariables(String(parts[1])) : ""
    return "\"\(place)\(query)\(fragment)\""
}

/// A part of a URL without what means something else in a quoted value.
private func withoutVariables(_ text: String) -> String {
    text.replacing("\\", with: "%5C").replacing("\"", with: "%22").replacing("$", with: "%24")
}
