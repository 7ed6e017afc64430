/// A piece of a template that is ready to be rendered: a text, a value, or pieces that depend on a
/// value.
indirect enum TemplatePiece: Sendable {
    /// What is written as it is, UTF-8.
    case text([UInt8])
    case value(ViewKey, isEscaped: Bool)
    case section(ViewKey, [TemplatePiece])
    /// `nil` for a name that never has a value.
    case inverted(ViewKey?, [TemplatePiece])
    /// A partial, with what all of its lines have in front beyond those around it.
    case nested([TemplatePiece], indentation: [UInt8])
}
