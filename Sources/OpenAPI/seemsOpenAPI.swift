package import Diagnostics

/// Whether a file seems to be an OpenAPI document, of whatever version.
///
/// It is not parsed, only looked through for the key `openapi` or `swagger` at its top.
package func seemsOpenAPI(_ file: SourceFile) -> Bool {
    let content = file.bytes.drop { $0 <= 0x20 }
    if content.first == UInt8(ascii: "{") { return hasKey(inJSON: content) }
    return content.split(separator: 0x0A).contains { line in
        let key = line.prefix { $0 != UInt8(ascii: ":") }
        guard key.count < 16, key.endIndex < line.endIndex else { return false }
        return isVersionKey(key.filter { !"\"' ".utf8.contains($0) }) && key.first != 0x20
    }
}

private func isVersionKey(_ key: some Sequence<UInt8>) -> Bool {
    key.elementsEqual("openapi".utf8) || key.elementsEqual("swagger".utf8)
}

/// Looks at the keys of the outermost object alone.
private func hasKey(inJSON content: ArraySlice<UInt8>) -> Bool {
    var depth = 0
    var index = content.startIndex
    while index < content.endIndex {
        switch content[index] {
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
        case UInt8(ascii: "\""):
            let end = endOfString(content[content.index(after: index)...])
            if depth == 1, isVersionKey(content[(index + 1)..<end]),
                content[end...].dropFirst().first(where: { $0 > 0x20 }) == UInt8(ascii: ":")
            {
                return true
            }
            index = end
        default: break
        }
        index += 1
    }
    return false
}

/// Where the quotation mark is that ends a string; the end where there is none.
private func endOfString(_ rest: ArraySlice<UInt8>) -> Int {
    var index = rest.startIndex
    while index < rest.endIndex, rest[index] != UInt8(ascii: "\"") {
        index += rest[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index, rest.endIndex)
}
