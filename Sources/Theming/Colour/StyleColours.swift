/// The colours that a style sheet gives its custom properties, in both schemes.
package struct StyleColours: Sendable {
    private var colours: [ColourScheme: [String: SRGBColour]] = [:]

    /// Reads each `--name: light-dark(#rrggbb, #rrggbb);`, the first one of a name.
    init(css: String) {
        let property =
            /--([a-z0-9\-]+):\s*light-dark\(\s*(#[[:xdigit:]]+)\s*,\s*(#[[:xdigit:]]+)\s*\)/
        for match in css.matches(of: property) {
            let name = String(match.1)
            guard self[name, .light] == nil, let light = SRGBColour(css: String(match.2)),
                let dark = SRGBColour(css: String(match.3))
            else { continue }
            colours[.light, default: [:]][name] = light
            colours[.dark, default: [:]][name] = dark
        }
    }

    /// A colour; `nil` where the style sheet gives the property none, or one that is computed.
    package subscript(name: String, scheme: ColourScheme) -> SRGBColour? {
        colours[scheme]?[name]
    }

    /// The colours of a site: what its own style sheet does not give is the stock theme's.
    package static func of(_ theme: Theme) -> StyleColours {
        let path = "assets/style.css"
        var all = StyleColours(css: StockFile.at(path)?.text ?? "")
        if let own = theme.assets.first(where: { $0.path == path }) {
            let colours = StyleColours(css: String(decoding: own.bytes, as: UTF8.self))
            for (scheme, values) in colours.colours {
                all.colours[scheme, default: [:]].merge(values) { _, new in new }
            }
        }
        return all
    }
}
