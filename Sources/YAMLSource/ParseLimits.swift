/// What a file may hold beyond what its grammar says.
package struct ParseLimits: Sendable {
    /// How deep lists and mappings may be nested.
    package var depth: Int
    /// Whether YAML may use anchors and aliases.
    package var allowsAliases: Bool
    /// The most bytes of a text, a number or a key.
    package var scalarSize: Int
    /// The most values that aliases may be written out to.
    let values = 8_000_000

    /// The files of a project, which are written for it.
    package static let project = ParseLimits(
        depth: 64, allowsAliases: false, scalarSize: 1 << 20)
    /// Files of other tools, which are as they are.
    package static let foreign = ParseLimits(
        depth: 200, allowsAliases: true, scalarSize: sizeLimit)
}
