/// What a mapping may hold: the one description that its decoder, its JSON Schema and its reference
/// are made from.
package struct MappingShape: Sendable {
    /// The name of the shape among others, in lower camel case: `status`.
    package let name: String
    /// What the mapping is, for messages: "a status".
    package let subject: String
    /// What it is for, as one sentence of Markdown without links.
    package let summary: String
    /// The keys in the order in which they are best written.
    package let fields: [MappingField]

    package init(name: String, subject: String, summary: String, fields: [MappingField]) {
        self.name = name
        self.subject = subject
        self.summary = summary
        self.fields = fields
    }

    /// The keys that the mapping may have.
    package var keys: [String] { fields.map(\.key) }
}

/// A key of a mapping.
package struct MappingField: Sendable {
    package let key: String
    package let value: ValueShape
    package let isRequired: Bool
    /// Whether the key can't stand without a value: elsewhere that is as if it were absent.
    package let needsValue: Bool
    /// What the value says, as Markdown without links.
    package let summary: String

    package init(
        _ key: String, _ value: ValueShape, required: Bool = false, needsValue: Bool = false,
        _ summary: String
    ) {
        self.key = key
        self.value = value
        self.isRequired = required
        self.needsValue = needsValue
        self.summary = summary
    }
}
