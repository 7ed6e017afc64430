/// A file that is written once, for somebody to go on with.
package struct ScaffoldedFile: Sendable, Equatable {
    /// The path below the project's folder.
    package var path: String
    package var text: String

    package init(path: String, text: String) {
        self.path = path
        self.text = text
    }
}
