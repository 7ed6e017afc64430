/// A language as data, written down once for each.
struct CodeRules: Sendable {
    /// What a name with a capital letter is.
    enum Capitals: Sendable {
        case nothing
        case types
        /// A type, but a function where `(` follows.
        case typesOrFunctions
    }

    var words: [WordList] = []
    var ignoresCase = false
    /// In the order in which they are tried.
    var rules: [CodeRule] = []
    /// Bytes of names besides letters, digits, `_` and what is not ASCII; digits can't start one.
    var nameBytes = ""
    var capitals = Capitals.nothing
    /// Whether a name of capitals alone is a constant.
    var hasConstants = false
    /// Whether a name right before `(` is a function.
    var hasFunctions = true
    /// Whether a name may end in `!` where a bracket follows, as Rust's macros do.
    var hasMacros = false
    /// Bytes behind which a name with `:` right after it is a key.
    var keyLeads = ""
    /// Whether a string with `:` after it is a key.
    var hasStringKeys = false
    /// Whether dates and times stand in the code without quotes.
    var hasDates = false
}
