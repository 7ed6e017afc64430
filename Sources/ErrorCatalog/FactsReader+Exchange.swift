import Diagnostics
import YAMLSource

extension FactsReader {
    /// Reads an example exchange; `nil` where nothing of it could be read.
    mutating func exchange(_ node: YAMLNode) -> Exchange? {
        let nested = MappingReader(node, subject: "'example'", keys: ["request", "response"])
        let request = nested.value("request").flatMap { self.request($0) }
        let response = nested.value("response").map { self.response($0) }
        reader.take(nested)
        return request == nil && response == nil
            ? nil : Exchange(request: request, response: response)
    }

    private mutating func request(_ node: YAMLNode) -> Exchange.Request? {
        var nested = MappingReader(
            node, subject: "a request", keys: ["method", "path", "headers", "body"])
        let method = nested.requiredText("method")
        if let method { checkToken(method, "a method", &nested) }
        let path = nested.requiredText("path")
        if let path { checkRequestTarget(path, &nested) }
        let headers = nested.value("headers").map { Self.fields($0, &nested) } ?? []
        let body = nested.value("body").map { self.body($0) }
        reader.take(nested)
        guard let method, let path else { return nil }
        return Exchange.Request(
            method: method.value, path: path.value, headers: headers, body: body)
    }

    private mutating func response(_ node: YAMLNode) -> Exchange.Response {
        var nested = MappingReader(node, subject: "a response", keys: ["headers", "body"])
        let headers = nested.value("headers").map { Self.fields($0, &nested) } ?? []
        let body = nested.value("body").map { self.body($0) }
        reader.take(nested)
        return Exchange.Response(headers: headers, body: body)
    }

    private func body(_ node: YAMLNode) -> Exchange.Body {
        node.kind == .text ? .text(node.text ?? "") : .json(node.json)
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
            return Exchange.Field(name: name.value, value: value.value)
        }
    }
}
