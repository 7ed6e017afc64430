import TestSupport

/// A catalog with every text of `Hostile/texts.json` in every field of `Hostile/fields.json`.
struct HostileCatalog: Sendable {
    /// A text in a field that refuses it.
    struct Refusal: Sendable {
        let path: String
        let json: String
        /// The codes of the errors, sorted.
        let codes: [String]
    }

    /// Files of the catalog, and pages, by path; nothing in them is refused.
    private(set) var files: [String: String] = [:]
    /// What is refused, each in a file of its own.
    private(set) var refusals: [Refusal] = []
    /// How many texts stand in how many fields.
    private(set) var count = 0

    init() throws {
        let fields = try HostilePayload.all("fields")
        for (number, text) in try HostilePayload.all("texts").enumerated() {
            var entries: [HostileEntry] = []
            var front: [String: JSONValue] = ["title": .string("Probe \(text.id)")]
            for field in fields {
                count += 1
                let refused = field.json["refused"].object ?? [:]
                let codes = refused.first { _, texts in
                    texts.array?.contains(.string(text.id)) ?? false
                }
                let path = field.text.split(separator: ".").map(String.init)
                if let codes {
                    addRefusal(of: text, in: path, codes.key.split(separator: " ").map(String.init))
                } else if path[0] == "error" {
                    place(text.text, at: Array(path.dropFirst()), in: &entries)
                } else if path[0] == "front" {
                    let value = JSONValue.string(text.text)
                    front[path[1]] = path.count > 2 ? [value] : value
                }
            }
            for (index, entry) in entries.enumerated() {
                let name = "\(text.id)-\(index)"
                files["content/catalog/t-\(name).json"] = entry.file(name)
            }
            front["unknown"] = nil
            let lines = front.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\n" }
            files["content/f/\(number).md"] = "---\n\(lines.joined())---\n\nWords.\n"
        }
        try addShared(fields)
        try addCodes()
    }

    /// Puts each text into a status, a group and a release, which stand in files of their own.
    private mutating func addShared(_ fields: [HostilePayload]) throws {
        var lists: [String: [JSONValue]] = ["status": [], "group": [], "release": []]
        for (number, text) in try HostilePayload.all("texts").enumerated() {
            let status = String(400 + number)
            let start: [String: JSONValue] = [
                "status": [
                    "code": .string(status), "reason": .string("Reason \(status)"),
                    "description": "Words.", "specification": ["rfc": 9110],
                ],
                "group": ["id": .string("group-\(number)"), "title": "Words"],
                "release": ["version": .string("\(number)"), "date": "2026-01-01", "changes": []],
            ]
            for (kind, item) in start {
                let accepted = fields.filter { field in
                    let texts = (field.json["refused"].object ?? [:]).values.flatMap {
                        $0.array ?? []
                    }
                    return field.text.hasPrefix("\(kind).") && !texts.contains(.string(text.id))
                }
                let whole = accepted.reduce(item) { item, field in
                    let path = field.text.split(separator: ".").dropFirst().map(String.init)
                    return item.setting(.string(text.text), at: path[...])
                }
                lists[kind]?.append(whole)
            }
        }
        files["content/catalog.json"] =
            JSONValue.object([
                "statuses": .array(lists["status"] ?? []), "groups": .array(lists["group"] ?? []),
                "errors": [Self.withMessage],
            ]).description
        files["content/releases.json"] =
            JSONValue.object([
                "version": 1, "releases": .array(lists["release"] ?? []),
                "catalog": ["statuses": [], "errors": []],
            ]).description
    }

    /// The code that links bring values for.
    private static let withMessage: JSONValue = [
        "code": "with_message", "status": "404", "title": "With a message",
        "summary": "It has one.", "message": "User {name} with {limit} at {link}",
        "parameters": [
            ["name": "name", "example": "Ann"],
            ["name": "limit", "type": "integer", "example": "5"],
            ["name": "link", "type": "uri", "example": "https://example.com/"],
        ],
    ]

    /// Puts a text into the first entry where no other one is in its way.
    private func place(_ text: String, at path: [String], in entries: inout [HostileEntry]) {
        for index in entries.indices where entries[index].set(text, at: path) { return }
        var entry = HostileEntry()
        _ = entry.set(text, at: path)
        entries.append(entry)
    }

    private mutating func addRefusal(of text: HostilePayload, in path: [String], _ codes: [String])
    {
        guard path[0] == "error", codes != ["-"] else { return }
        var entry = HostileEntry()
        _ = entry.set(text.text, at: Array(path.dropFirst()))
        let name = "\(path.dropFirst().joined(separator: "-"))-\(text.id)"
        refusals.append(
            Refusal(
                path: "content/catalog/\(name).json", json: entry.file(name), codes: codes.sorted())
        )
    }

    private mutating func addCodes() throws {
        for payload in try HostilePayload.all("codes") {
            var entry = HostileEntry()
            _ = entry.set(payload.text, at: ["code"])
            if let slug = payload.json["slug"].string { _ = entry.set(slug, at: ["slug"]) }
            if let alias = payload.json["alias"].string {
                _ = entry.set(alias, at: ["aliases", "0"])
            }
            let path = "content/catalog/c-\(payload.id).json"
            let json = payload.escaped(entry.file(payload.id))
            let codes = payload.refused()
            if codes.isEmpty {
                files[path] = json
            } else {
                refusals.append(Refusal(path: path, json: json, codes: codes))
            }
            count += 1
        }
    }
}
