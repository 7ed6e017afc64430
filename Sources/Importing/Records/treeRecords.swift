import Diagnostics
import Escaping
import YAMLSource

private let flattenedDepth = 8

/// The records of a JSON or YAML file: a list, or a mapping by code.
func treeRecords(_ file: SourceFile, isJSON: Bool, _ options: ImportOptions) -> RecordList {
    var list = RecordList(file)
    let text = YAMLText(wholeFile: file)
    let root =
        isJSON
        ? parseJSON(
            text, limits: .foreign, keepsRepeatedKeys: true, diagnostics: &list.diagnostics)
        : parseYAML(text, limits: .foreign, diagnostics: &list.diagnostics)
    guard let root else {
        if list.diagnostics.isEmpty {
            list.cannotUse("the file is empty", help: "name another file")
        }
        return list
    }
    guard let node = recordsNode(in: root, options, &list) else { return list }
    if node.kind == .list {
        list.addElements(of: node)
    } else {
        for (key, value) in node.members { list.records.append(record(value, key: key)) }
    }
    return list
}

private func recordsNode(
    in root: YAMLNode, _ options: ImportOptions, _ list: inout RecordList
) -> YAMLNode? {
    guard options.path.isEmpty else { return node(at: options.path, in: root, &list) }
    if root.kind == .list { return root }
    if root.kind == .mapping, isKeyed(root) {
        list.paths = nestedRecords(in: root).filter { haveCodes($0.node) }.map(\.path)
        return root
    }
    guard root.kind == .mapping else {
        list.cannotUse(
            "the file holds one text and no records", at: root.range,
            help: "name a file with a list of records, or a mapping of codes and records")
        return nil
    }
    let candidates = nestedRecords(in: root)
    if candidates.count == 1 { return candidates[0].node }
    list.paths = candidates.map(\.path)
    list.cannotUse(
        candidates.isEmpty
            ? "there is no list of records in the file"
            : "the file has \(candidates.count) lists of records", at: root.range,
        help: list.helpToChoose
            ?? "say where it is with --at, as the keys that lead to it with '.' between")
    return nil
}

/// The lists and keyed mappings below a mapping, with the keys that lead to them.
private func nestedRecords(in root: YAMLNode) -> [(path: String, node: YAMLNode)] {
    var found: [(path: String, node: YAMLNode)] = []
    var pending = [(path: "", node: root)]
    while !pending.isEmpty, found.count < 20 {
        let (path, node) = pending.removeFirst()
        for (key, value) in node.members {
            let name = path.isEmpty ? key.text ?? "" : "\(path).\(key.text ?? "")"
            if isListOfMappings(value) || (value.kind == .mapping && isKeyed(value)) {
                found.append((name, value))
            } else if value.kind == .mapping, name.count(where: { $0 == "." }) < 4 {
                pending.append((name, value))
            }
        }
    }
    return found
}

private func node(at path: [String], in root: YAMLNode, _ list: inout RecordList) -> YAMLNode? {
    var node = root
    for name in path {
        let members = node.members
        guard let next = members.first(where: { $0.key.text == name })?.value else {
            let keys = members.compactMap(\.key.text)
            list.cannotUse(
                "there is no key '\(name)' here", at: node.range,
                help: didYouMean(name, in: keys)
                    ?? (keys.isEmpty
                        ? "this is no mapping; use fewer keys in --at"
                        : "known keys: \(keys.prefix(12).joined(separator: ", "))"))
            return nil
        }
        node = next
    }
    guard node.kind == .list || node.kind == .mapping else {
        list.cannotUse(
            "there are no records here", at: node.range,
            help: "let --at lead to a list, or to a mapping of codes and records")
        return nil
    }
    return node
}

extension RecordList {
    /// Adds the elements of a list; among mappings, what is none is no record.
    fileprivate mutating func addElements(of node: YAMLNode) {
        let elements = node.elements
        let hasMappings = elements.contains { $0.kind == .mapping }
        for element in elements {
            guard hasMappings, element.kind != .mapping else {
                records.append(record(element, key: nil))
                continue
            }
            unreadableCount += 1
            let what =
                switch element.kind {
                case .text: "a text and no record"
                case .list: "a list and no record"
                case .nothing, .mapping: "empty"
                }
            diagnostics.append(
                Diagnostic(
                    .incompleteRecord,
                    "an element of the list is \(what); it is left out",
                    at: element.range, help: "write it as a mapping with a code, or take it out"))
        }
    }
}

private func record(_ node: YAMLNode, key: YAMLNode?) -> SourceRecord {
    var record = SourceRecord(fields: [], range: key?.range ?? node.range)
    if let key {
        record.fields.append(
            RecordField(name: "(key)", value: .string(key.text ?? ""), range: key.range))
    }
    flatten(node, name: "", depth: 0, into: &record)
    return record
}

private func flatten(_ node: YAMLNode, name: String, depth: Int, into record: inout SourceRecord) {
    guard node.kind == .mapping, depth < flattenedDepth else {
        let field = name.isEmpty ? "(value)" : name
        record.fields.append(
            RecordField(
                name: field, value: node.plainJSON, range: node.range,
                elementRanges: node.kind == .list ? node.elements.map(\.range) : []))
        return
    }
    for (key, value) in node.members {
        let path = name.isEmpty ? key.text ?? "" : "\(name).\(key.text ?? "")"
        flatten(value, name: path, depth: depth + 1, into: &record)
    }
}

extension YAMLNode {
    /// The value with every scalar as the text that it is.
    var plainJSON: JSON {
        switch kind {
        case .nothing: .null
        case .text: .string(text ?? "")
        case .list: .array(elements.map(\.plainJSON))
        case .mapping: json
        }
    }
}
