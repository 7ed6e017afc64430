/// A language that code can be highlighted in.
package struct Language: Sendable {
    /// The canonical name in lower case, such as `json`.
    package let name: String
    /// The name for readers, such as `JSON`.
    package let title: String
    /// Other names it goes by, in lower case.
    let aliases: [String]
    let lexer: Lexer

    init(_ name: String, _ title: String, aliases: [String] = [], _ lexer: Lexer) {
        self.name = name
        self.title = title
        self.aliases = aliases
        self.lexer = lexer
    }

    /// The language of a name or alias in any case; `nil` if it is unknown.
    package static func named(_ name: some StringProtocol) -> Language? {
        byName[name.lowercased()]
    }
}
