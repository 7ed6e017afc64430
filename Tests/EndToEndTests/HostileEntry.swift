import TestSupport

/// An entry of a catalog with texts in some of its fields.
struct HostileEntry: Sendable {
    private var fields: [String: JSONValue] = [:]
    private var taken: [[String]] = []

    /// What a field needs beside it.
    private static let company: [String: JSONValue] = [
        "parameters": [["name": "p"]],
        "causes": [["cause": "A cause."]],
        "retry": ["policy": "after-delay"],
        "headers": [["name": "X-A", "role": "A role."]],
        "related": [["code": "with_message"]],
        "example": ["request": ["method": "POST", "path": "/x"]],
        "examples": [["response": ["body": "x"]]],
    ]

    /// Puts a text into a field.
    ///
    /// - Parameters:
    ///   - text: the text.
    ///   - field: its path; `value` and `key` at its end stand for a member.
    /// - Returns: whether no other text is in the way.
    mutating func set(_ text: String, at field: [String]) -> Bool {
        var path = field
        var value = JSONValue.string(text)
        switch (field.last, field.dropLast().last) {
        case ("value", "headers"): value = ["X-Probe": value]
        case ("name", "headers"): value = .object([text: "v"])
        case ("value", "body"): value = ["a": [value]]
        case ("key", "body"): value = .object([text: value])
        default: path = field + [""]
        }
        path.removeLast()
        let isFree = taken.allSatisfy { other in
            !other.starts(with: path) && !path.starts(with: other)
                && Set([other[0], path[0]]) != ["deprecated", "removed"]
                && Set([other[0], path[0]]) != ["code", "deprecated"]
        }
        guard isFree else { return false }
        taken.append(path)
        if path == ["parameters", "0", "name"] { fields["message"] = .string("M {\(text)}") }
        if path[0] == "parameters", fields["message"] == nil { fields["message"] = "M {p}" }
        if path == ["message"], taken.contains(where: { $0[0] == "parameters" }) {
            value = .string("\(text) {p}")
        }
        let old = fields[path[0]] ?? Self.company[path[0]] ?? nil
        fields[path[0]] = old.setting(value, at: path.dropFirst())
        return true
    }

    /// The file of a catalog with this entry alone.
    ///
    /// - Parameter name: its code, unless that is one of the texts.
    /// - Returns: the JSON of the file.
    func file(_ name: String) -> String {
        let entry: [String: JSONValue] = [
            "code": .string(name), "status": "404", "title": .string("Probe \(name)"),
            "summary": .string("Summary of \(name)."),
        ]
        let errors = JSONValue.object(entry.merging(fields) { $1 })
        return JSONValue.object(["errors": [errors]]).description
    }
}

extension JSONValue {
    /// The value with another one at a path of names and positions.
    func setting(_ value: JSONValue, at path: ArraySlice<String>) -> JSONValue {
        guard let first = path.first else { return value }
        if let position = Int(first) {
            var elements = array ?? []
            while elements.count <= position { elements.append(nil) }
            elements[position] = elements[position].setting(value, at: path.dropFirst())
            return .array(elements)
        }
        var members = object ?? [:]
        members[first] = (members[first] ?? nil).setting(value, at: path.dropFirst())
        return .object(members)
    }
}
