import CardImages
import Escaping
import Theming

extension Site {
    /// The name and the icons of the site, for browsers that install it (W3C Web App Manifest).
    ///
    /// All addresses are relative to the file.
    func webManifest() -> [UInt8] {
        let palette = plan.palette
        let icons = [faviconIcon] + (plan.hasTouchIcon ? [touchIconEntry] : [])
        let manifest = JSON.members([
            "name": .string(title),
            "description": description(of: 0).map(JSON.string),
            "lang": .string(plan.configuration.language),
            "dir": .string(textDirection(of: plan.configuration.language)),
            "start_url": .string("./"), "scope": .string("./"), "display": .string("browser"),
            "background_color": .string(palette.page.hex),
            "theme_color": .string(palette.accent.hex),
            "icons": .array(icons),
        ])
        return manifest.bytes(.indented) + [0x0A]
    }

    private var faviconIcon: JSON {
        let path = "assets/favicon.svg"
        let address = plan.brand.favicon?.address ?? "\(path)?v=\(plan.assetVersions[path] ?? "")"
        let type = iconType(of: plan.brand.favicon)
        return .members([
            "src": .string(address), "type": .string(type),
            "sizes": type == "image/svg+xml" ? .string("any") : nil,
        ])
    }

    private var touchIconEntry: JSON {
        .members([
            "src": .string(touchIconPath), "type": .string("image/png"),
            "sizes": .string("\(TouchIcon.side)x\(TouchIcon.side)"),
        ])
    }

    /// The icon for the home screens of phones.
    func touchIcon() -> [UInt8] { TouchIcon(accent: plan.palette.accent).png() }

    /// What search engines may read, which is all, and where the list of the pages is (RFC 9309).
    func robots() -> [UInt8] {
        let base = plan.configuration.baseURL?.text ?? ""
        return Array("User-agent: *\nAllow: /\n\nSitemap: \(base)\(sitemapPath)\n".utf8)
    }

    /// One sentence about a page for search engines.
    func description(of pageID: Int) -> String? {
        contents[pageID].description
            ?? (plan.pages[pageID].kind == .home ? plan.configuration.description : nil)
    }
}
