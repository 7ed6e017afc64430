/// An attribute whose value is a URL or a list of URLs.
struct URLAttribute {
    private enum Form {
        case url
        /// `srcset`, `ping`, `archive`: the white space and commas between the parts.
        case list
        /// `values` of an SVG animation.
        case semicolons
    }

    /// What the URL is used for.
    let kind: LinkUse.Kind
    private let form: Form

    /// - Parameters:
    ///   - name: the name of the attribute, lower-cased.
    ///   - element: the name of the element, lower-cased.
    init?(_ name: String, of element: String) {
        // Any prefix, for a namespace may be bound to any.
        let form = Self.forms[name] ?? (name.hasSuffix(":href") ? .url : nil)
        guard let form else { return nil }
        self.form = form
        let isImageElement = element == "image" || element == "feimage"
        let isImage = Self.images.contains(name) || (isImageElement && name.hasSuffix("href"))
        kind = isImage ? .image : .link
    }

    /// The scheme of the first URL in a decoded value that could run a script or read files.
    func dangerousScheme(in value: String) -> String? {
        let parts: [Substring.UTF8View] =
            switch form {
            case .url: [value[...].utf8]
            case .list:
                value.utf8.split { isHTMLSpace($0) || $0 == UInt8(ascii: ",") }
            case .semicolons: value.utf8.split(separator: UInt8(ascii: ";"))
            }
        for part in parts {
            let url = String(Substring(part))
            if isDangerousURL(url, kind: kind) { return urlScheme(of: url) }
        }
        return nil
    }

    private static let images: Set = [
        "src", "srcset", "poster", "background", "lowsrc", "dynsrc", "icon",
    ]

    private static let forms: [String: Form] = [
        "href": .url, "src": .url, "action": .url, "formaction": .url, "poster": .url,
        "data": .url, "cite": .url, "background": .url, "longdesc": .url, "usemap": .url,
        "manifest": .url, "codebase": .url, "classid": .url, "profile": .url, "icon": .url,
        "lowsrc": .url, "dynsrc": .url, "xml:base": .url, "srcset": .list, "ping": .list,
        "archive": .list, "to": .semicolons, "from": .semicolons, "by": .semicolons,
        "values": .semicolons,
    ]
}
