package import Diagnostics
import Yams

/// The most bytes a YAML file may have.
private let sizeLimit = 64 << 20
/// How deep lists and mappings may be nested.
private let depthLimit = 64

/// Parses one YAML document.
///
/// - Returns: its root; `nil` where it is empty or can't be read, and then `diagnostics` says why.
package func parseYAML(_ source: YAMLText, diagnostics: inout [Diagnostic]) -> YAMLNode? {
    if let problem = limitProblem(in: source) {
        diagnostics.append(problem)
        return nil
    }
    do {
        let text = String(decoding: source.file.bytes[source.body], as: UTF8.self)
        let parser = try Parser(yaml: text, encoding: .utf8)
        guard let node = try parser.singleRoot() else { return nil }
        let root = YAMLNode(node: node, source: source)
        // The parser owns the anchors, which its nodes only refer to weakly.
        let problems = withExtendedLifetime(parser) { structureProblems(in: root) }
        diagnostics += problems
        return problems.isEmpty ? root : nil
    } catch let error as YamlError {
        diagnostics += problems(of: error, in: source)
    } catch {
        diagnostics.append(
            Diagnostic(.yamlSyntax, "the YAML can't be read", at: .start(of: source.file)))
    }
    return nil
}

/// What would cost the parser, which recurses, its stack.
private func limitProblem(in source: YAMLText) -> Diagnostic? {
    guard source.body.count <= sizeLimit else {
        return Diagnostic(
            .yamlLimit, "the file has more than \(sizeLimit >> 20) MiB",
            at: .start(of: source.file), help: "split it into several files")
    }
    if let anchor = aliasFlood(in: source) {
        return alias(SourceRange(source.file, anchor..<anchor))
    }
    for (number, start) in source.lineStarts.enumerated() {
        let end =
            number + 1 < source.lineStarts.count
            ? source.lineStarts[number + 1] : source.body.upperBound
        let openers = source.file.bytes[start..<end].prefix { byte in
            byte == 0x20 || byte == 0x0A || openingBytes.contains(byte)
        }.count { openingBytes.contains($0) }
        if openers > depthLimit { return tooDeep(SourceRange(source.file, start..<end)) }
    }
    return nil
}

private let openingBytes = Array("[{-?:".utf8)

func tooDeep(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
        .yamlLimit, "lists and mappings are nested more than \(depthLimit) levels deep",
        at: range, help: "nest less deeply")
}

private func alias(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
        .yamlAlias, "YAML anchors and aliases are not supported", at: range,
        help: "write the value out where it is needed")
}

/// Aliases, which can make a small file huge, and nesting beyond the limit.
private func structureProblems(in root: YAMLNode) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    var pending = [(node: root, depth: 1)]
    var isTooDeep = false
    while let (node, depth) = pending.popLast() {
        if node.node.anchor != nil {
            problems.append(alias(node.range))
        } else if depth > depthLimit {
            if !isTooDeep { problems.append(tooDeep(node.range)) }
            isTooDeep = true
        } else {
            pending += node.elements.map { ($0, depth + 1) }
            pending += node.members.flatMap { [($0.key, depth + 1), ($0.value, depth + 1)] }
        }
    }
    return problems.inSourceOrder()
}
