/// A place in a file as people count it.
package struct SourcePosition: Sendable, Equatable {
    /// From 1.
    package let line: Int
    /// From 1, in Unicode scalars.
    package let column: Int
}
