import Diagnostics
import Escaping
import YAMLSource

/// A JSON text as a value; `nil` where it is none.
func jsonValue(_ bytes: [UInt8]) -> JSON? {
    var problems: [Diagnostic] = []
    let text = YAMLText(wholeFile: SourceFile(path: "", bytes: bytes))
    return parseJSON(text, limits: .foreign, diagnostics: &problems)?.json
}

/// Parses a document of another tool: JSON by its name or its first byte, else YAML.
func parseForeign(_ file: SourceFile, diagnostics: inout [Diagnostic]) -> YAMLNode? {
    let text = YAMLText(wholeFile: file)
    let name = file.path.lowercased()
    let isYAML = name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    let isJSON = file.bytes.first { $0 > 0x20 } == UInt8(ascii: "{") && !isYAML
    return isJSON
        ? parseJSON(text, limits: .foreign, diagnostics: &diagnostics)
        : parseYAML(text, limits: .foreign, diagnostics: &diagnostics)
}
