/// A lexer with a state of its own, which works on a cursor it is lent.
protocol LanguageLexer {
    var cursor: Cursor { get set }

    /// Cuts everything up to the end of the cursor.
    mutating func run()
}
