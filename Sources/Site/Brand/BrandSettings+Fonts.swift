import Diagnostics
import YAMLSource

extension BrandSettings.Font {
    /// Reads a font: names of fonts that readers have, or a family with its files.
    init?(_ node: YAMLNode, named key: String, _ outer: inout MappingReader) {
        if node.kind == .text {
            guard let text = outer.text(key) else { return nil }
            let names = text.value.split(separator: ",").map(trimmed).filter { !$0.isEmpty }
            guard !names.isEmpty else {
                outer.report(
                    .invalidValue, "'\(key)' names no font", at: text.range,
                    help: "write the name of a font family, such as Georgia")
                return nil
            }
            self.init(families: names)
            return
        }
        var reader = MappingReader(
            node, subject: "'\(key)'", keys: ["family", "files"],
            helpOfKey: ["file": "write 'files', a list"])
        let family = reader.requiredText("family")
        _ = reader.required("files")
        let files = reader.list("files")
        let faces = files.compactMap { BrandSettings.FontFace($0, &reader) }
        outer.take(reader)
        guard let family, !faces.isEmpty else { return nil }
        self.init(families: [trimmed(family.value[...])], faces: faces)
    }
}

extension BrandSettings.FontFace {
    fileprivate init?(_ node: YAMLNode, _ outer: inout MappingReader) {
        if node.kind == .text {
            guard let file = outer.text(of: node, named: "an element of 'files'") else {
                return nil
            }
            self.init(file: file, weight: allWeights)
            return
        }
        var reader = MappingReader(
            node, subject: "a font file", keys: ["file", "weight", "style"])
        let file = reader.requiredText("file")
        let weight = fontWeight(&reader)
        let style = reader.choice("style", Style.self)
        outer.take(reader)
        guard let file else { return nil }
        self.init(file: file, weight: weight, isItalic: style == .italic)
    }

    private enum Style: String, CaseIterable {
        case normal
        case italic
    }
}

/// What a variable font can be.
private let allWeights = "100 900"

/// One weight or two in order, each from 1 to 1000 (CSS Fonts 4, §2.4).
private func fontWeight(_ reader: inout MappingReader) -> String {
    guard let text = reader.text("weight") else { return allWeights }
    let parts = text.value.split(separator: " ")
    let numbers = parts.compactMap { Int($0) }.filter { (1...1000).contains($0) }
    if numbers.count == parts.count, (1...2).contains(numbers.count), numbers == numbers.sorted() {
        return numbers.map { String($0) }.joined(separator: " ")
    }
    reader.report(
        .invalidValue, "'\(text.value)' is not a font weight", at: text.range,
        help: "write a number from 1 to 1000, or two for a variable font: \(allWeights)")
    return allWeights
}

private func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
}
