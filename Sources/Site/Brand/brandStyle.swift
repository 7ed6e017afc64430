import Theming

/// The style sheet of a brand; empty where it changes no style.
///
/// It sets custom properties that `style.css` reads, and so follows every rule of it. A font that
/// is late is not swapped in: the page would move under the reader.
func brandStyle(
    accent: BrandAccent?, body: BrandFont?, code: BrandFont?, hasDarkLogo: Bool
) -> String {
    var css = ""
    for font in [body, code].compactMap(\.self) {
        for face in font.faces { css += fontFace(face, family: font.families.first ?? "") }
    }
    var properties = ""
    if let accent {
        properties += "  --accent: light-dark(\(accent.light.hex), \(accent.dark.hex));\n"
    }
    for (name, font) in [("--brand-sans", body), ("--brand-mono", code)] {
        guard let font else { continue }
        let families = font.families.map(familyName).joined(separator: ", ")
        properties += "  \(name): \(families);\n"
    }
    if !properties.isEmpty { css += ":root {\n\(properties)}\n" }
    if hasDarkLogo { css += logoRules }
    return css
}

/// The switch of the page wins over the system; print is always light.
private let logoRules = """
    .logo-dark { display: none; }
    @media screen {
      :root[data-theme="dark"] .logo-light { display: none; }
      :root[data-theme="dark"] .logo-dark { display: block; }
    }
    @media screen and (prefers-color-scheme: dark) {
      :root:not([data-theme="light"]) .logo-light { display: none; }
      :root:not([data-theme="light"]) .logo-dark { display: block; }
    }

    """

private func fontFace(_ face: BrandFont.Face, family: String) -> String {
    """
    @font-face {
      font-family: \(familyName(family));
      src: url("../\(face.file.address)") format("\(BrandFont.format(of: face.file) ?? "")");
      font-weight: \(face.weight);
      font-style: \(face.isItalic ? "italic" : "normal");
      font-display: optional;
    }

    """
}

/// Names that mean no family of that name but a kind of font (CSS Fonts 4, §2.1.2).
private let genericFamilies: Set<String> = [
    "serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui", "ui-serif",
    "ui-sans-serif", "ui-monospace", "ui-rounded", "math", "-apple-system",
]

/// The name as a string of CSS, whatever is in it (CSS Syntax 3, §4.3.7).
private func familyName(_ name: String) -> String {
    if genericFamilies.contains(name.lowercased()) { return name.lowercased() }
    var text = "\""
    for scalar in name.unicodeScalars {
        let isPlain =
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || " -_.".unicodeScalars.contains(scalar)
        if isPlain {
            text.unicodeScalars.append(scalar)
        } else {
            text += "\\\(String(scalar.value, radix: 16)) "
        }
    }
    return text + "\""
}
