/// What a stretch of code is.
///
/// Operators and brackets are `plain`: they need no colour, and a page is smaller without a tag
/// around each of them.
package enum TokenKind: UInt8, Sendable, CaseIterable {
    case plain
    case keyword
    case type
    case string
    /// An escape sequence inside a string, or a character reference of markup.
    case escape
    case number
    /// A named value such as `true`, `null` or `MAX_RETRIES`.
    case constant
    case comment
    /// The name of a function where it is called or declared, and the name of a shell command.
    case function
    /// A key of an object, a header field, an attribute of an element, an option of a command.
    case property
    case variable
    /// The name of an element of markup.
    case tag
    /// What speaks to a tool and not about the matter: directives, annotations, prompts.
    case meta
    case inserted
    case deleted
}

extension TokenKind {
    /// The class of the element around the stretch; `nil` for what stands there as it is.
    package var cssClass: StaticString? {
        switch self {
        case .plain: nil
        case .keyword: "hl-keyword"
        case .type: "hl-type"
        case .string: "hl-string"
        case .escape: "hl-escape"
        case .number: "hl-number"
        case .constant: "hl-constant"
        case .comment: "hl-comment"
        case .function: "hl-function"
        case .property: "hl-property"
        case .variable: "hl-variable"
        case .tag: "hl-tag"
        case .meta: "hl-meta"
        case .inserted: "hl-inserted"
        case .deleted: "hl-deleted"
        }
    }
}
