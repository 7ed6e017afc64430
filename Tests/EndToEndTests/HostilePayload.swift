import Foundation
import TestSupport

/// One of the texts in `Hostile/`, which try to become more than text.
struct HostilePayload: Sendable {
    let id: String
    /// The whole entry.
    let json: JSONValue

    /// The text itself.
    var text: String { Self.text(json["text"]) }

    /// The JSON of the text; half a surrogate pair can't be in a text and is written as its escape.
    func escaped(_ json: String) -> String {
        self.json["isEscaped"].bool == true ? json.replacing(#"\\u"#, with: #"\u"#) : json
    }

    /// The files that it consists of, by their paths in a project.
    var files: [String: String] { (json["files"].object ?? [:]).mapValues(Self.text) }

    /// The codes of the errors that refuse it, sorted.
    func refused(_ key: String = "refused") -> [String] {
        (json[key].array ?? []).compactMap(\.string).sorted()
    }

    /// All entries of a file of `Hostile/`.
    static func all(_ name: String) throws -> [HostilePayload] {
        try (file(name)["payloads"].array ?? []).map { entry in
            HostilePayload(id: entry["id"].string ?? "", json: entry)
        }
    }

    /// A whole file of `Hostile/`.
    static func file(_ name: String) throws -> JSONValue {
        let path = Repository.path("Tests/EndToEndTests/Hostile/\(name).json")
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        return try JSONDecoder().decode(JSONValue.self, from: data)
    }

    /// A text: as it is, or of parts, some of which are repeated.
    static func text(_ json: JSONValue) -> String {
        if let text = json.string { return text }
        return (json.array ?? []).map { part in
            part.string
                ?? String(repeating: part["repeat"].string ?? "", count: part["times"].integer ?? 0)
        }.joined()
    }
}
