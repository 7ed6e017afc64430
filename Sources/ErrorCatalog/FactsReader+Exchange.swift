import Diagnostics
import YAMLSource

extension FactsReader {
    /// Reads the examples of an entry: a list, or a single one under the key of its own.
    mutating func examples() -> [Exchange] {
        let single = reader.value("example").flatMap { exchange($0, CatalogShapes.example) }
        let list = reader.list("examples").compactMap { exchange($0, CatalogShapes.titledExample) }
        return [single].compactMap(\.self) + list
    }

    /// Reads an example exchange; `nil` where nothing of it could be read.
    private mutating func exchange(_ node: YAMLNode, _ shape: MappingShape) -> Exchange? {
        var nested = MappingReader(node, shape)
        let title = nested.text("title")
        let request = nested.value("request").flatMap { self.request($0) }
        let response = nested.value("response").map { self.response($0) }
        reader.take(nested)
        return request == nil && response == nil
            ? nil : Exchange(title: title, request: request, response: response)
    }

    private mutating func request(_ node: YAMLNode) -> Exchange.Request? {
        var nested = MappingReader(node, CatalogShapes.request)
        let method = nested.text("method")
        if let method { checkToken(method, "a method", &nested) }
        let path = nested.text("path")
        if let path { checkRequestTarget(path, &nested) }
        let headers = nested.value("headers").map { Self.fields($0, &nested) } ?? []
        let body = nested.value("body").map { Self.body($0) }
        reader.take(nested)
        guard let method, let path else { return nil }
        return Exchange.Request(method: method, path: path, headers: headers, body: body)
    }

    private mutating func response(_ node: YAMLNode) -> Exchange.Response {
        var nested = MappingReader(node, CatalogShapes.response)
        let headers = nested.value("headers").map { Self.fields($0, &nested) } ?? []
        let body = nested.value("body").map { Self.body($0) }
        reader.take(nested)
        return Exchange.Response(headers: headers, body: body, range: node.range)
    }

    private static func body(_ node: YAMLNode) -> Exchange.Body {
        if node.kind == .text {
            let text = Located(node.text ?? "", at: node.range)
            return Exchange.Body(content: .text(text.value), range: node.range, strings: [text])
        }
        let members = node.members.map { ($0.key.text ?? "", $0.value.range) }
        return Exchange.Body(
            content: .json(node.json), range: node.range,
            memberRanges: Dictionary(members, uniquingKeysWith: { first, _ in first }),
            strings: strings(in: node))
    }

    /// The texts in a value, in their order; the parser limits how deep they are.
    private static func strings(in node: YAMLNode) -> [Located<String>] {
        switch node.kind {
        case .nothing: []
        case .text: [Located(node.text ?? "", at: node.range)]
        case .list: node.elements.flatMap { strings(in: $0) }
        case .mapping: node.members.flatMap { strings(in: $0.value) }
        }
    }

    private static func fields(
        _ node: YAMLNode, _ nested: inout MappingReader
    ) -> [Exchange.Field] {
        guard node.kind == .mapping else {
            nested.add(
                .wrongType(
                    "'headers' has to be a mapping of names and values", node,
                    help: "write each header as 'Name: value'"))
            return []
        }
        return node.members.compactMap { member in
            guard let name = nested.text(of: member.key, named: "a header name"),
                let value = nested.text(of: member.value, named: name.value)
            else { return nil }
            checkToken(name, "a header name", &nested)
            checkFieldText(value, "a header value", &nested)
            return Exchange.Field(name: name, value: value)
        }
    }
}
