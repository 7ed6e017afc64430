/// A piece of a template as it was read.
indirect enum TemplateNode: Sendable, Equatable {
    /// What is written as it is, UTF-8.
    case text([UInt8])
    /// A value: a text with two braces, markup with three.
    case value(ViewKey, isEscaped: Bool)
    /// What is shown for each element of a list, once for an object, or if there is something.
    case section(ViewKey, [TemplateNode])
    /// What is shown where a section would show nothing; `nil` for a name that never has a value.
    case inverted(ViewKey?, [TemplateNode])
    /// Another template in its place.
    ///
    /// One that stands alone on its line has all its lines indented as the tag is; `nil` for others.
    case partial(String, indentation: [UInt8]?)
}
