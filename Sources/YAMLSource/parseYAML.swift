package import Diagnostics
import Yams

/// The most bytes a YAML or JSON file may have.
let sizeLimit = 64 << 20

/// Parses one YAML document.
///
/// - Returns: its root; `nil` where it is empty or can't be read, and then `diagnostics` says why.
package func parseYAML(
    _ source: YAMLText, limits: ParseLimits = .project, diagnostics: inout [Diagnostic]
) -> YAMLNode? {
    if let problem = limitProblem(in: source, limits) {
        diagnostics.append(problem)
        return nil
    }
    do {
        let text = String(decoding: source.file.bytes[source.body], as: UTF8.self)
        // What a scalar means is decided by its key, so nothing is resolved: by default, each key is
        // matched with seven patterns, which takes longer than all the rest of the parser.
        let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
        guard let node = try parser.singleRoot() else { return nil }
        var conversion = NodeConversion(source: source, limits: limits)
        // The parser owns the anchors, which its nodes only refer to weakly.
        let root = withExtendedLifetime(parser) { conversion.value(of: node) }
        diagnostics += conversion.problems.inSourceOrder()
        return conversion.problems.isEmpty ? YAMLNode(value: root, source: source) : nil
    } catch let error as YamlError {
        diagnostics += problems(of: error, in: source, limits)
    } catch {
        diagnostics.append(
            Diagnostic(.yamlSyntax, "the YAML can't be read", at: .start(of: source.file)))
    }
    return nil
}

/// What would cost the parser, which recurses, its stack.
private func limitProblem(in source: YAMLText, _ limits: ParseLimits) -> Diagnostic? {
    guard source.body.count <= sizeLimit else { return tooLarge(source.file) }
    let bytes = source.file.bytes[source.body]
    if !limits.allowsAliases || mayHaveComplexKeys(bytes), let anchor = aliasFlood(in: source) {
        return alias(SourceRange(source.file, anchor..<anchor))
    }
    for (number, start) in source.lineStarts.enumerated() {
        let end =
            number + 1 < source.lineStarts.count
            ? source.lineStarts[number + 1] : source.body.upperBound
        let openers = source.file.bytes[start..<end].prefix { byte in
            byte == 0x20 || byte == 0x0A || openingBytes.contains(byte)
        }.count { openingBytes.contains($0) }
        if openers > limits.depth {
            return tooDeep(SourceRange(source.file, start..<end), limits)
        }
    }
    return nil
}

private let openingBytes = Array("[{-?:".utf8)

func tooLarge(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
        .yamlLimit, "the file has more than \(sizeLimit >> 20) MiB", at: .start(of: file),
        help: "split it into several files")
}

func tooDeep(_ range: SourceRange, _ limits: ParseLimits) -> Diagnostic {
    Diagnostic(
        .yamlLimit, "lists and mappings are nested more than \(limits.depth) levels deep",
        at: range, help: "nest less deeply")
}

/// A text, number or key that nothing needs.
func tooLong(_ range: SourceRange, _ limits: ParseLimits) -> Diagnostic {
    Diagnostic(
        .yamlLimit, "the value has more than \(limits.scalarSize >> 20) MiB", at: range,
        help: "shorten it, or move it into a file of its own")
}

private func tooManyValues(_ file: SourceFile, _ limits: ParseLimits) -> Diagnostic {
    Diagnostic(
        .yamlLimit,
        "the file has more than \(limits.values) values once its aliases are written out",
        at: .start(of: file), help: "use fewer aliases, or split the file")
}

private func alias(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
        .yamlAlias, "YAML anchors and aliases are not supported", at: range,
        help: "write the value out where it is needed")
}

/// The way from the parser's nodes to values.
private struct NodeConversion {
    let source: YAMLText
    let limits: ParseLimits
    /// Aliases, which can make a small file huge, and nesting beyond the limit.
    var problems: [Diagnostic] = []
    private var count = 0

    init(source: YAMLText, limits: ParseLimits) {
        self.source = source
        self.limits = limits
    }

    mutating func value(of node: Node, depth: Int = 1) -> SourceValue {
        let start = node.mark.map { source.offset(line: $0.line, column: $0.column) }
        let value = SourceValue(content: content(of: node, depth: depth), start: start ?? 0)
        if node.anchor != nil, !limits.allowsAliases {
            problems.append(alias(YAMLNode(value: value, source: source).range))
        }
        return value
    }

    private mutating func content(of node: Node, depth: Int) -> SourceValue.Content {
        guard node.anchor == nil || limits.allowsAliases else {
            return node.scalar.map { .scalar($0.string, form(of: $0)) } ?? .nothing
        }
        count += 1
        guard count <= limits.values || !limits.allowsAliases else {
            if problems.isEmpty { problems.append(tooManyValues(source.file, limits)) }
            return .nothing
        }
        guard depth <= limits.depth else {
            if !problems.contains(where: { $0.code == .yamlLimit }) {
                problems.append(tooDeep(line(of: node), limits))
            }
            return .nothing
        }
        switch node {
        case .scalar(let scalar):
            guard scalar.string.utf8.count <= limits.scalarSize else {
                problems.append(tooLong(line(of: node), limits))
                return .nothing
            }
            return .scalar(scalar.string, form(of: scalar))
        case .sequence(let sequence):
            return .list(sequence.map { value(of: $0, depth: depth + 1) })
        case .mapping(let mapping):
            return .mapping(
                mapping.map { member in
                    // The value first: of both, it is the one that is nested too deeply.
                    let value = value(of: member.value, depth: depth + 1)
                    let key = self.value(of: member.key, depth: depth + 1)
                    return SourceValue.Member(key: key, value: value)
                })
        case .alias: return .nothing
        }
    }

    /// The rest of the line that a value starts on.
    private func line(of node: Node) -> SourceRange {
        let start = node.mark.map { source.offset(line: $0.line, column: $0.column) }
        let value = SourceValue(content: .nothing, start: start ?? source.body.lowerBound)
        return YAMLNode(value: value, source: source).range
    }

    private func form(of scalar: Node.Scalar) -> SourceValue.ScalarForm {
        switch scalar.style {
        case .doubleQuoted: .doubleQuoted
        case .singleQuoted: .singleQuoted
        case .literal, .folded: .block
        default: scalar.tag.description.hasPrefix("!") ? .taggedPlain : .plain
        }
    }
}
