extension RawHTMLFilter {
    /// Handles the tag whose `<` is at an offset and returns where to go on.
    mutating func tag(at start: Int) -> Int {
        let nameStart = start + (html[start + 1] == UInt8(ascii: "/") ? 2 : 1)
        let name = html[nameStart...].prefix {
            !isHTMLSpace($0) && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">")
        }
        let opening = start..<name.endIndex
        let element = lowercased(nameStart..<name.endIndex)
        guard !disallowedElements.contains(element) else {
            result.problems.append(.disallowed(text(opening), at: opening))
            return escape(at: start)
        }
        guard let tag = HTMLTag(in: html, at: start) else {
            return unfinished(text(opening), at: start)
        }
        let problems = problems(with: tag.attributes, of: element)
        let kept = zip(tag.attributes, problems).filter { $0.1 == nil }.map(\.0)
        if kept.count < tag.attributes.count {
            result.problems.append(contentsOf: problems.compactMap(\.self))
            rewrite(tag, with: kept)
        }
        if !tag.isEndTag { collect(from: kept, of: element) }
        return tag.end
    }

    /// For each attribute why it must go, if it must.
    private func problems(
        with attributes: [HTMLAttribute], of element: String
    ) -> [RawHTMLProblem?] {
        var problems = attributes.map { problem(with: $0, of: element) }
        guard problems.contains(where: { $0 != nil }) else { return problems }
        // `a x=1 =b` without `x=1` would be `a =b`.
        for (index, attribute) in attributes.enumerated()
        where problems[index] == nil && html[attribute.name.lowerBound] == UInt8(ascii: "=") {
            problems[index] = .strayEqualsSign(in: text(attribute.name), at: attribute.range)
        }
        return problems
    }

    /// Why an attribute must go.
    private func problem(with attribute: HTMLAttribute, of element: String) -> RawHTMLProblem? {
        let name = lowercased(attribute.name)
        if name == "srcdoc" || (name.hasPrefix("on") && name.utf8.count > 2) {
            return .script(in: text(attribute.name), at: attribute.range)
        }
        guard let value = attribute.value, let use = URLAttribute(name, of: element),
            let scheme = use.dangerousScheme(in: decodedAttributeValue(html[value]))
        else { return nil }
        return .dangerousURL(scheme, in: text(attribute.name), at: attribute.range)
    }

    /// Writes a tag with some of its attributes alone, such that they mean what they meant.
    private mutating func rewrite(_ tag: HTMLTag, with kept: [HTMLAttribute]) {
        write(upTo: tag.name.upperBound)
        var kept = kept[...]
        var previous: HTMLAttribute?
        var separatorStart = tag.name.upperBound
        for attribute in tag.attributes {
            let separator = separatorStart..<attribute.range.lowerBound
            separatorStart = attribute.range.upperBound
            guard kept.first?.range == attribute.range else { continue }
            kept.removeFirst()
            writeSeparator(separator, after: previous)
            skip(to: attribute.range.lowerBound)
            write(upTo: attribute.range.upperBound)
            previous = attribute
        }
        let end = tag.end - 1
        if separatorStart < end { writeSeparator(separatorStart..<end, after: previous) }
        skip(to: end)
    }

    /// Writes what stood before an attribute or the end of a tag, and a space where the attribute
    /// that is now before it would grow into what follows.
    private mutating func writeSeparator(_ separator: Range<Int>, after previous: HTMLAttribute?) {
        let isQuoted = previous.map(\.isQuoted) ?? false
        let isUnquoted = previous.map { $0.value != nil && !$0.isQuoted } ?? false
        let startsWithSpace = separator.first.map { isHTMLSpace(html[$0]) } ?? false
        if separator.isEmpty ? !isQuoted : isUnquoted && !startsWithSpace {
            result.bytes.append(UInt8(ascii: " "))
        }
        result.bytes.append(contentsOf: html[separator])
    }

    /// Notes the ids and links of a start tag; of attributes with one name browsers take the
    /// first.
    private mutating func collect(from attributes: [HTMLAttribute], of element: String) {
        var seen: Set<String> = []
        for attribute in attributes {
            let name = lowercased(attribute.name)
            let isID = name == "id" || (name == "name" && element == "a")
            let isLink = name == "href" || name == "src" || name == "xlink:href"
            guard isID || isLink, seen.insert(name).inserted else { continue }
            let range = attribute.value ?? attribute.name.upperBound..<attribute.name.upperBound
            let value = decodedAttributeValue(html[range])
            if isID {
                result.ids.append(value)
            } else if let use = URLAttribute(name, of: element) {
                result.links.append((value, use.kind, range))
            }
        }
    }

    /// The text with ASCII letters in lower case.
    private func lowercased(_ range: Range<Int>) -> String {
        let bytes = html[range].map {
            (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// The elements whose tags are shown as text.
private let disallowedElements: Set = [
    // GFM's tag filter.
    "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
    // They load documents, or change where the page's links and forms lead.
    "base", "meta", "link", "object", "embed", "applet", "frame", "frameset",
    // Where scripts run, browsers look for nothing but its end tag in it, be it in an attribute.
    "noscript",
]
