/// A value of a YAML or JSON file: what its parser made, without the file.
struct SourceValue {
    enum Content {
        case scalar(String, ScalarForm)
        case list([SourceValue])
        case mapping([Member])
        /// What can't be used and was reported.
        case nothing
    }

    struct Member {
        let key: SourceValue
        let value: SourceValue
    }

    /// How a scalar is written.
    enum ScalarForm {
        /// Without quotes, and so are the numbers and names of JSON.
        case plain
        /// Without quotes behind a tag of its own: `!word`.
        case taggedPlain
        case doubleQuoted
        case singleQuoted
        /// A literal or folded block.
        case block
    }

    let content: Content
    /// The UTF-8 offset at which the value starts in its file.
    let start: Int
}
