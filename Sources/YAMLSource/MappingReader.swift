package import Diagnostics

/// Reads the values of one mapping by their keys and collects what is wrong with them.
package struct MappingReader {
    /// What the mapping is, for messages: "a status".
    package let subject: String
    /// The mapping itself.
    package let range: SourceRange
    /// What was found so far.
    package private(set) var diagnostics: [Diagnostic] = []
    private var values: [String: YAMLNode] = [:]
    private let isMapping: Bool
    private let helpOfKey: [String: String]

    /// - Parameters:
    ///   - node: the value that should be a mapping; anything else is reported.
    ///   - subject: what it is, for messages.
    ///   - keys: the keys it may have; others are reported.
    ///   - helpOfKey: what to say about keys that it can't have and that people try.
    package init(
        _ node: YAMLNode, subject: String, keys: [String], helpOfKey: [String: String] = [:]
    ) {
        self.subject = subject
        self.helpOfKey = helpOfKey
        range = node.range
        isMapping = node.kind == .mapping
        guard isMapping else {
            let expected = "\(subject) has to be a mapping of keys and values"
            diagnostics.append(.wrongType(expected, node, help: "write its keys as 'key: value'"))
            return
        }
        for (key, value) in node.members {
            let name = key.text ?? ""
            if keys.contains(name) {
                values[name] = value
            } else {
                diagnostics.append(unknownKey(key, keys: keys))
            }
        }
    }

    /// Reads a mapping by the description of its keys; unknown keys, the absence of required ones and
    /// keys without the value that they need are reported.
    ///
    /// - Parameters:
    ///   - node: the value that should be a mapping; anything else is reported.
    ///   - shape: what it may hold.
    package init(_ node: YAMLNode, _ shape: MappingShape) {
        self.init(node, subject: shape.subject, keys: shape.keys)
        guard isMapping else { return }
        for field in shape.fields where field.isRequired && value(field.key) == nil {
            diagnostics.append(missingKey(field.key))
        }
        for field in shape.fields where field.needsValue {
            guard let node = values[field.key], node.kind == .nothing else { continue }
            diagnostics.append(
                .wrongType(
                    "'\(field.key)' has to be a mapping", node,
                    help: "write '\(field.key): {}', or leave the key out"))
        }
    }

    /// The value under a key; `nil` where it is absent or empty.
    package func value(_ key: String) -> YAMLNode? {
        values[key].flatMap { $0.kind == .nothing ? nil : $0 }
    }

    /// A value that has to be there: its absence is reported.
    package mutating func required(_ key: String) -> YAMLNode? {
        guard isMapping else { return nil }
        if value(key) == nil { diagnostics.append(missingKey(key)) }
        return value(key)
    }

    /// A text.
    package mutating func text(_ key: String) -> Located<String>? {
        guard let node = value(key), let text = text(of: node, named: key) else { return nil }
        guard text.value.allSatisfy(\.isWhitespace) else { return text }
        report(
            .invalidValue, "'\(key)' is empty", at: text.range,
            help: "write a text, or leave the key out")
        return nil
    }

    /// A text that has to be there: its absence is reported.
    package mutating func requiredText(_ key: String) -> Located<String>? {
        required(key) == nil ? nil : text(key)
    }

    /// The elements of a list; none where it is absent.
    package mutating func list(_ key: String) -> [YAMLNode] {
        guard let node = value(key) else { return [] }
        guard node.kind == .list else {
            diagnostics.append(
                .wrongType("'\(key)' has to be a list", node, help: "start each element with '- '"))
            return []
        }
        return node.elements
    }

    /// The elements of a list of texts; empty ones are reported.
    package mutating func texts(_ key: String) -> [Located<String>] {
        list(key).compactMap { node in
            guard let text = text(of: node, named: "an element of '\(key)'") else { return nil }
            guard text.value.allSatisfy(\.isWhitespace) else { return text }
            report(
                .invalidValue, "an element of '\(key)' is empty", at: text.range,
                help: "write a text, or take the element out")
            return nil
        }
    }

    /// The elements of a list of names, each once: a second time, a name says nothing new.
    package mutating func names(_ key: String) -> [Located<String>] {
        var seen: Set<String> = []
        return texts(key).filter { seen.insert($0.value).inserted }
    }

    /// One of a fixed set of words.
    package mutating func choice<Choice>(_ key: String, _ type: Choice.Type) -> Choice?
    where Choice: RawRepresentable<String> & CaseIterable {
        guard let text = text(key) else { return nil }
        if let choice = Choice(rawValue: text.value) { return choice }
        diagnostics.append(.noChoice(text, of: key, in: Choice.allCases.map(\.rawValue)))
        return nil
    }

    /// A whole number that is not negative.
    package mutating func number(_ key: String) -> Int? {
        guard let text = text(key) else { return nil }
        if let number = Int(text.value), number >= 0 { return number }
        guard !text.value.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            report(
                .invalidValue, "'\(text.value)' is too large a number for '\(key)'",
                at: text.range, help: "write a smaller number")
            return nil
        }
        report(
            .invalidValue, "'\(key)' has to be a whole number, not '\(text.value)'", at: text.range,
            help: "write digits alone")
        return nil
    }

    /// Whether something is so: `true` or `false`.
    package mutating func flag(_ key: String) -> Bool? {
        guard let text = text(key) else { return nil }
        if let flag = Bool(text.value) { return flag }
        report(
            .invalidValue, "'\(key)' has to be true or false, not '\(text.value)'",
            at: text.range, help: "write true or false")
        return nil
    }

    /// Adds a finding of the caller's own.
    package mutating func report(
        _ code: DiagnosticCode, _ message: String, at range: SourceRange, help: String? = nil
    ) {
        diagnostics.append(Diagnostic(code, message, at: range, help: help))
    }

    /// Adds a finding of the caller's own.
    package mutating func add(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }

    /// Adds what the reader of a nested mapping found.
    package mutating func take(_ reader: MappingReader) {
        diagnostics += reader.diagnostics
    }

    /// The text of a scalar; anything else is reported.
    package mutating func text(of node: YAMLNode, named name: String) -> Located<String>? {
        guard node.kind == .text, let text = node.text else {
            diagnostics.append(
                .wrongType(
                    "\(valueName(name)) has to be a text", node, help: "write it on one line"))
            return nil
        }
        guard text.utf8.count <= textLimit else {
            report(
                .yamlLimit, "\(valueName(name)) has more than \(textLimit >> 10) KiB",
                at: node.range, help: "shorten it, or move it into a Markdown file")
            return nil
        }
        if let problem = lostText(node) { diagnostics.append(problem) }
        return Located(text, at: node.range)
    }
}

/// The most bytes of a text under a key: titles stand on many pages, and each text is looked at by
/// many checks.
private let textLimit = 64 << 10

/// What is said about the value of a key, or about a part of it.
private func valueName(_ name: String) -> String { name.hasPrefix("an ") ? name : "'\(name)'" }

extension MappingReader {
    private func missingKey(_ key: String) -> Diagnostic {
        // A plain null is a key without a value, but somebody may have meant the word.
        let word = values[key]?.text ?? ""
        return Diagnostic(
            .missingKey, "\(subject) needs the key '\(key)'", at: values[key]?.range ?? range,
            help: word.isEmpty ? "add '\(key): …'" : "put the text between quotes: \"\(word)\"")
    }

    private func unknownKey(_ key: YAMLNode, keys: [String]) -> Diagnostic {
        guard let name = key.text else {
            return .wrongType("a key of \(subject) has to be a text", key, help: nil)
        }
        return Diagnostic(
            .unknownKey, "unknown key '\(name)' in \(subject)", at: key.range,
            help: helpOfKey[name] ?? didYouMean(name, in: keys)
                ?? "known keys: \(keys.joined(separator: ", "))")
    }
}

extension Diagnostic {
    /// A text that is none of the words that a key takes.
    package static func noChoice(
        _ text: Located<String>, of key: String, in words: [String]
    ) -> Diagnostic {
        Diagnostic(
            .invalidValue, "'\(text.value)' is not a value of '\(key)'", at: text.range,
            help: didYouMean(text.value, in: words) ?? "use \(words.joined(separator: ", "))")
    }

    /// A value of another kind than its place asks for.
    package static func wrongType(
        _ expectation: String, _ node: YAMLNode, help: String?
    ) -> Diagnostic {
        let found =
            switch node.kind {
            case .nothing: "nothing"
            case .text: "a text"
            case .list: "a list"
            case .mapping: "a mapping"
            }
        return Diagnostic(
            .wrongType, "\(expectation), but this is \(found)", at: node.range, help: help)
    }
}
