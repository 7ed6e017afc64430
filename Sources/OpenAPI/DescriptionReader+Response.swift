import Diagnostics
import Escaping
import YAMLSource

extension DescriptionReader {
    /// Reads a response of errors.
    mutating func readResponse(_ value: SpecValue) -> APIResponse {
        var response = APIResponse()
        response.description = tree.text(value, "description") ?? tree.text(value, "summary")
        response.headers = tree.members(tree.member(value, "headers")).compactMap { header($0) }
        response.codes = extensionCodes(value)
        if let links = tree.member(value, "links") {
            description.unmapped.note(.links, at: tree.keyRange(links))
        }
        for media in tree.members(tree.member(value, "content")) {
            guard let target = references.resolved(media) else { continue }
            let type = tree.name(media)
            guard isHTTPFieldText(type) else {
                description.unmapped.note(.unusableMediaType, at: tree.keyRange(media))
                continue
            }
            readMedia(target, type, into: &response)
        }
        response.codes = mergedCodes(response.codes)
        return response
    }

    private mutating func readMedia(
        _ media: SpecValue, _ type: String, into response: inout APIResponse
    ) {
        response.hasBody = true
        response.codes += extensionCodes(media)
        if let schema = tree.member(media, "schema") {
            var walk = SchemaWalk(tree, references)
            let found = walk.codes(ofBody: schema)
            if walk.isCut { description.unmapped.note(.deepSchema, at: tree.keyRange(media)) }
            response.codes += found.codes
            response.listsCodes = response.listsCodes || found.isClosed
        }
        var bodies: [(value: SpecValue, example: SpecValue?)] = []
        if let body = tree.member(media, "example") { bodies.append((body, nil)) }
        for value in tree.members(tree.member(media, "examples")) {
            guard let example = references.resolved(value) else { continue }
            if let external = tree.member(example, "externalValue") {
                description.unmapped.note(.externalExample, at: tree.range(external))
            }
            // The name stands where the example is used, the texts where it is written.
            let body =
                tree.member(example, "value") ?? tree.member(example, "dataValue")
                ?? tree.member(example, "serializedValue")
            if let body { bodies.append((body, value)) }
        }
        if bodies.isEmpty, let schema = tree.member(media, "schema"),
            let resolved = references.resolved(schema)
        {
            let body =
                tree.member(resolved, "example")
                ?? tree.elements(tree.member(resolved, "examples")).first
            if let body { bodies.append((body, nil)) }
        }
        let known = (codes: response.codes.count, examples: response.examples.count)
        for (body, example) in bodies {
            read(body, named: example, mediaType: type, into: &response)
        }
        let shown = response.examples[known.examples...].flatMap(\.codes)
        let counts = Dictionary(shown.map { ($0, 1) }, uniquingKeysWith: +)
        // The texts of one of several examples say nothing of the code as such.
        for index in known.codes..<response.codes.count
        where counts[response.codes[index].code] ?? 0 > 1 {
            response.codes[index].summary = nil
        }
    }

    private mutating func read(
        _ value: SpecValue, named name: SpecValue?, mediaType: String,
        into response: inout APIResponse
    ) {
        let example = name.flatMap { references.resolved($0) }
        let body = parsedBody(value, mediaType)
        let facts = ErrorBody(body, status: nil)
        var codes = facts.codes
        if codes.isEmpty { codes = facts.types.prefix(1).compactMap { code(ofProblemType: $0) } }
        for text in codes {
            var code = APICode(text, at: tree.range(value), .exact)
            if codes.count == 1 {
                code.title = facts.title
                code.summary = tree.text(example, "description") ?? tree.text(example, "summary")
                code.type = facts.types.count == 1 ? facts.types.first : nil
                code.status = facts.status
            }
            response.codes.append(code)
        }
        response.examples.append(
            APIResponse.Example(
                title: oneLine(tree.text(example, "summary")), name: name.map { tree.name($0) },
                mediaType: mediaType, body: body, codes: codes, range: tree.range(value)))
    }

    /// The body of an example: JSON that is written as a text becomes JSON.
    private func parsedBody(_ value: SpecValue, _ mediaType: String) -> JSON {
        guard let text = tree.text(value), mediaType.contains("json"),
            text.drop(while: \.isWhitespace).hasPrefix("{"),
            let body = jsonValue(Array(text.utf8))
        else { return tree.json(value) }
        return body
    }

    private mutating func header(_ value: SpecValue) -> APIResponse.Header? {
        let name = tree.name(value)
        guard let header = references.resolved(value), name.lowercased() != "content-type" else {
            return nil
        }
        guard isHTTPToken(name) else {
            description.unmapped.note(.unusableHeader, at: tree.keyRange(value), detail: name)
            return nil
        }
        let schema = tree.member(header, "schema").flatMap { references.resolved($0) }
        let example = tree.member(header, "example") ?? tree.member(schema, "example")
        return APIResponse.Header(
            name: name,
            description: tree.text(header, "description") ?? tree.text(schema, "description"),
            isRequired: tree.text(header, "required") == "true",
            example: tree.text(example).flatMap(oneLine))
    }
}

/// A text on one line; nothing for an empty one.
func oneLine(_ text: String?) -> String? {
    guard let line = text?.withPlainLineEnds.onOneLine, !line.isEmpty else { return nil }
    return line
}

/// What can stand in the head of an HTTP message: a line end would start another field.
func isHTTPFieldText(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }
}

/// A token of RFC 9110 §5.6.2.
func isHTTPToken(_ text: String) -> Bool {
    !text.isEmpty
        && text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
            }
        }
}
