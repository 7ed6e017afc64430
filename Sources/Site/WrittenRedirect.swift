package import Diagnostics
import Permanence
import YAMLSource

/// A redirect as the settings have it.
package struct WrittenRedirect: Sendable {
    /// The old path, with or without a fragment.
    package var origin: Located<String>
    /// What it leads to: a path of the site, `error:CODE` or a URL.
    package var target: Located<String>

    /// The redirects of the settings; what is no mapping of texts is reported.
    static func list(_ reader: inout MappingReader) -> [WrittenRedirect] {
        guard let node = reader.value("redirects") else { return [] }
        guard node.kind == .mapping else {
            reader.add(
                .wrongType(
                    "'redirects' has to be a mapping of old and new paths", node,
                    help: "write each as 'old/path/: new/path/'"))
            return []
        }
        return node.members.compactMap { key, value in
            guard let origin = reader.text(of: key, named: "an old path"),
                let target = reader.text(of: value, named: origin.value)
            else { return nil }
            return WrittenRedirect(origin: origin, target: target)
        }
    }
}

extension RedirectHost {
    /// The hosts of the settings; what is no host is reported.
    static func list(_ reader: inout MappingReader) -> [Located<RedirectHost>] {
        reader.texts("hosts").compactMap { text in
            if let host = RedirectHost(rawValue: text.value) {
                return Located(host, at: text.range)
            }
            let words = RedirectHost.allCases.map(\.rawValue)
            reader.report(
                .invalidValue, "'\(text.value)' is not a value of 'hosts'", at: text.range,
                help: didYouMean(text.value, in: words)
                    ?? "use \(words.joined(separator: ", ")); others need no file")
            return nil
        }
    }
}
