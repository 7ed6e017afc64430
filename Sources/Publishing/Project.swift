/// A project folder on disk.
package struct Project: Sendable {
    /// The folder that holds `content/`.
    package let folder: String

    package init(folder: String) {
        self.folder = folder
    }

    /// The full path of a path relative to the project.
    package func path(_ relative: String) -> String {
        if folder == "." { return relative }
        return folder.hasSuffix("/") ? folder + relative : "\(folder)/\(relative)"
    }
}
