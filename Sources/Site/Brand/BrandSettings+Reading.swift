import Diagnostics
import Theming
import YAMLSource

extension BrandSettings {
    /// Reads the value of `brand`; what is wrong is reported and left out.
    init(_ node: YAMLNode, _ outer: inout MappingReader) {
        var reader = MappingReader(
            node, subject: "'brand'", keys: ["logo", "favicon", "accent", "fonts", "footer"],
            helpOfKey: [
                "color": "write 'accent': the colour of links and controls",
                "colour": "write 'accent': the colour of links and controls",
                "font": "write 'fonts', with 'body' and 'code' below it",
            ])
        range = node.range
        logo = reader.value("logo").flatMap { Logo($0, &reader) }
        favicon = reader.text("favicon")
        accent = reader.value("accent").flatMap { Accent($0, &reader) }
        if let node = reader.value("fonts") {
            var fonts = MappingReader(node, subject: "'fonts'", keys: ["body", "code"])
            bodyFont = fonts.value("body").flatMap { Font($0, named: "body", &fonts) }
            codeFont = fonts.value("code").flatMap { Font($0, named: "code", &fonts) }
            reader.take(fonts)
        }
        if let node = reader.value("footer") { readFooter(node, &reader) }
        outer.take(reader)
    }

    private mutating func readFooter(_ node: YAMLNode, _ outer: inout MappingReader) {
        if node.kind == .text {
            footerText = outer.text("footer")
            return
        }
        var reader = MappingReader(node, subject: "'footer'", keys: ["text", "links"])
        footerText = reader.text("text")
        footerLinks = reader.list("links").compactMap { FooterLink($0, &reader) }
        outer.take(reader)
    }
}

extension BrandSettings.Logo {
    fileprivate init?(_ node: YAMLNode, _ outer: inout MappingReader) {
        if node.kind == .text {
            guard let light = outer.text("logo") else { return nil }
            self.init(light: light)
            return
        }
        var reader = MappingReader(
            node, subject: "'logo'", keys: ["light", "dark", "alt"],
            helpOfKey: ["file": "write the path as 'light'", "src": "write the path as 'light'"])
        let light = reader.requiredText("light")
        let dark = reader.text("dark")
        let alternative = reader.text("alt")?.value
        outer.take(reader)
        guard let light else { return nil }
        self.init(light: light, dark: dark, alternative: alternative)
    }
}

extension BrandSettings.Accent {
    fileprivate init?(_ node: YAMLNode, _ outer: inout MappingReader) {
        if node.kind == .text {
            guard let light = colour("accent", &outer) else { return nil }
            self.init(light: light)
            return
        }
        var reader = MappingReader(node, subject: "'accent'", keys: ["light", "dark"])
        _ = reader.required("light")
        let light = colour("light", &reader)
        let dark = colour("dark", &reader)
        outer.take(reader)
        guard let light else { return nil }
        self.init(light: light, dark: dark)
    }
}

private func colour(_ key: String, _ reader: inout MappingReader) -> Located<SRGBColour>? {
    guard let text = reader.text(key) else { return nil }
    if let colour = SRGBColour(css: text.value) { return Located(colour, at: text.range) }
    reader.report(
        .invalidValue, "'\(text.value)' is not a colour that 'accent' can be", at: text.range,
        help: "write it in quotes as \(SRGBColour.syntax)")
    return nil
}

extension BrandSettings.FooterLink {
    fileprivate init?(_ node: YAMLNode, _ outer: inout MappingReader) {
        var reader = MappingReader(
            node, subject: "a footer link", keys: ["title", "to"],
            helpOfKey: ["url": "write the address as 'to'", "href": "write the address as 'to'"])
        let title = reader.requiredText("title")
        let target = reader.requiredText("to")
        outer.take(reader)
        guard let title, let target else { return nil }
        self.init(title: title.value, target: target)
    }
}
