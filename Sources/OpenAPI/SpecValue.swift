/// A value of an OpenAPI document: its number in the document's tree.
struct SpecValue: Hashable, Sendable {
    let index: Int

    static let root = SpecValue(index: 0)
}
