import YAMLSource

/// Whether a mapping has a record under each key, or under most of them.
func isKeyed(_ node: YAMLNode) -> Bool {
    let values = node.members.map(\.value)
    guard let first = values.first else { return false }
    let mappings = values.count {
        $0.kind == .mapping && !isKeyedByMappings($0) && !holdsOnlyLists($0)
    }
    if mappings == values.count {
        return values.count > 1 ? haveCommonKey(values) : isRecord(first)
    }
    if values.allSatisfy({ $0.kind == .text }) {
        // Texts alone are names and what they mean, if there is nothing else.
        return values.count > 1 && !isRecord(node)
    }
    return isKeyedForTheMostPart(node)
}

/// Whether half of the members or more are records, and the others are no other part of a file.
private func isKeyedForTheMostPart(_ node: YAMLNode) -> Bool {
    var records: [YAMLNode] = []
    var odd: [String] = []
    for (key, value) in node.members {
        if value.kind == .mapping {
            guard isRecord(value) else { return false }
            records.append(value)
        } else if isListOfMappings(value) {
            return false
        } else {
            odd.append(key.text ?? "")
        }
    }
    guard records.count >= odd.count, !records.isEmpty else { return false }
    if records.count > odd.count, records.allSatisfy(hasStatus) { return true }
    // A record may have such a mapping, too.
    return !odd.contains(where: isUsualName)
}

/// Whether a mapping says what a record says: a status, or a code and more, or usual keys alone.
private func isRecord(_ node: YAMLNode) -> Bool {
    guard node.kind == .mapping else { return false }
    if hasStatus(node) { return true }
    let names = Set(
        node.members.filter { $0.value.kind == .text }.map { simplifiedName($0.key.text ?? "") })
    let texts: [ImportTarget] = [.title, .summary, .message]
    let hasText = texts.contains { !names.isDisjoint(with: $0.usualNames) }
    guard hasText else { return false }
    return !names.isDisjoint(with: codeNames.prefix(7))
        || node.members.allSatisfy { isUsualName($0.key.text ?? "") }
}

private func hasStatus(_ node: YAMLNode) -> Bool {
    node.members.contains { key, value in
        ImportTarget.status.usualNames.contains(simplifiedName(key.text ?? ""))
            && statusNumber(value.text ?? "") != nil
    }
}

/// Whether a key is called as one of the fields of a record mostly is.
private func isUsualName(_ name: String) -> Bool {
    let name = simplifiedName(name)
    return ImportTarget.allCases.contains { $0.usualNames.contains(name) }
}

/// Whether half of the mappings have some key: records are alike, parts of a file are not.
private func haveCommonKey(_ mappings: [YAMLNode]) -> Bool {
    var counts: [String: Int] = [:]
    for mapping in mappings {
        for key in Set(mapping.members.compactMap(\.key.text)) { counts[key, default: 0] += 1 }
    }
    return counts.values.contains { $0 > 1 && $0 * 2 >= mappings.count }
}

private func isKeyedByMappings(_ node: YAMLNode) -> Bool {
    let values = node.members.map(\.value)
    guard let first = values.first, values.allSatisfy({ $0.kind == .mapping }) else { return false }
    return values.count > 1 || isRecord(first)
}

/// Whether nothing but lists of mappings is in a mapping, so that it is a part of a file.
private func holdsOnlyLists(_ node: YAMLNode) -> Bool {
    let values = node.members.map(\.value)
    return !values.isEmpty && values.allSatisfy(isListOfMappings)
}

/// Whether half of a list or more are mappings: a text or nothing among records is a mistake.
func isListOfMappings(_ node: YAMLNode) -> Bool {
    guard node.kind == .list else { return false }
    let mappings = node.elements.count { $0.kind == .mapping }
    return mappings > 0 && mappings * 2 >= node.elements.count
}

/// Whether the first of some records has a key that is called as codes mostly are.
func haveCodes(_ node: YAMLNode) -> Bool {
    let first = node.elements.first { $0.kind == .mapping }
    return first?.members.contains { key, _ in
        codeNames.contains(simplifiedName(key.text ?? ""))
    } ?? false
}

/// What codes are called in records, the surest first.
private let codeNames = ImportTarget.code.usualNames.prefix { !$0.hasPrefix("(") }
