extension ImageSize {
    /// Reads `width`, `height` and `viewBox` of the root element.
    ///
    /// A side that is missing, or given in a unit that depends on the page, follows from the other
    /// one and the view box, or is the view box's.
    init?(svg file: ImageBytes) {
        var root = SVGRootReader(file)
        guard let attributes = root.attributes() else { return nil }
        let width = attributes["width"].flatMap(pixels)
        let height = attributes["height"].flatMap(pixels)
        let box = attributes["viewBox"].flatMap(viewBox)
        switch (width, height, box) {
        case (let width?, let height?, _): self.init(width, height)
        case (let width?, nil, let box?): self.init(width, width * box.height / box.width)
        case (nil, let height?, let box?): self.init(height * box.width / box.height, height)
        case (nil, nil, let box?): self.init(box.width, box.height)
        default: return nil
        }
    }

    private init?(_ width: Double, _ height: Double) {
        // Out of these bounds, or not a number, a conversion could trap.
        guard (0...100_001).contains(width), (0...100_001).contains(height) else { return nil }
        self.init(width: Int(width.rounded()), height: Int(height.rounded()))
    }
}

/// A length in CSS pixels; `nil` where it isn't a length or depends on the page.
private func pixels(_ text: String) -> Double? {
    let units = [
        "": 1, "px": 1, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4, "q": 96 / 101.6,
        "pt": 96 / 72.0,
        "pc": 16,
    ]
    let text = text.split(whereSeparator: isXMLSpace)
    guard text.count == 1, let text = text.first else { return nil }
    let end = text.lastIndex { !$0.isLetter && $0 != "%" }
    let unit = text.suffix(from: end.map { text.index(after: $0) } ?? text.startIndex)
    guard let factor = units[unit.lowercased()] else { return nil }
    return number(text.dropLast(unit.count)).map { $0 * factor }
}

/// Width and height of a view box that isn't empty.
private func viewBox(_ text: String) -> (width: Double, height: Double)? {
    let numbers = text.split { isXMLSpace($0) || $0 == "," }.prefix(5).map(number)
    guard numbers.count == 4, let width = numbers[2], let height = numbers[3], width > 0,
        height > 0
    else { return nil }
    return (width, height)
}

/// Swift itself would take `nan`, `inf` and `0x1` as well.
private func number(_ text: Substring) -> Double? {
    guard text.utf8.count <= 40, text.allSatisfy({ "0123456789+-.eE".contains($0) }) else {
        return nil
    }
    return Double(text).flatMap { $0.isFinite ? $0 : nil }
}

private func isXMLSpace(_ character: Character) -> Bool {
    character == " " || character == "\t" || character == "\n" || character == "\r"
        || character == "\r\n"
}
