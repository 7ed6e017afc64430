package import Diagnostics

/// Parses one JSON text (RFC 8259) into the nodes that ``parseYAML(_:diagnostics:)`` makes: strings
/// are quoted scalars, numbers, `true`, `false` and `null` are plain ones.
///
/// Unlike the parsers of libraries, this one knows the place of each value and refuses a key that
/// is used twice instead of dropping one of the values.
///
/// - Parameters:
///   - text: the text.
///   - limits: what it may hold.
///   - keepsRepeatedKeys: whether a key that is used twice stays twice, with no finding.
///   - diagnostics: gets what is wrong.
/// - Returns: its root; `nil` where it can't be read, and then `diagnostics` says why.
package func parseJSON(
    _ text: YAMLText, limits: ParseLimits = .project, keepsRepeatedKeys: Bool = false,
    diagnostics: inout [Diagnostic]
) -> YAMLNode? {
    guard text.body.count <= sizeLimit else {
        diagnostics.append(tooLarge(text.file))
        return nil
    }
    var source = text
    source.isJSON = true
    var parser = JSONParser(text, limits, checksKeys: !keepsRepeatedKeys)
    do {
        let root = try parser.document()
        diagnostics += parser.repeatedKeys.inSourceOrder()
        return parser.repeatedKeys.isEmpty ? YAMLNode(value: root, source: source) : nil
    } catch {
        diagnostics += parser.repeatedKeys.inSourceOrder() + [error.diagnostic]
        return nil
    }
}

/// Parses a file as JSON if its name ends with `.json`, else as YAML.
///
/// - Returns: its root; `nil` where it is empty or can't be read.
package func parseYAMLOrJSON(
    _ file: SourceFile, limits: ParseLimits = .project, diagnostics: inout [Diagnostic]
) -> YAMLNode? {
    let text = YAMLText(wholeFile: file)
    return file.path.lowercased().hasSuffix(".json")
        ? parseJSON(text, limits: limits, diagnostics: &diagnostics)
        : parseYAML(text, limits: limits, diagnostics: &diagnostics)
}
