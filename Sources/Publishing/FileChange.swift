/// A file that differs between two states of a published site.
package struct FileChange: Sendable, Equatable {
    package enum Kind: String, Sendable {
        case added, changed, removed
    }

    package let kind: Kind
    /// The path below the output folder, with `/`.
    package let path: String
    /// The code that the file is or was about.
    package let code: String?
    /// The file as it is now; `nil` where it was removed.
    package let file: PublishedFile?

    init(_ kind: Kind, _ file: PublishedFile) {
        self.kind = kind
        path = file.path
        code = file.code
        self.file = file
    }

    init(removing path: String, code: String?) {
        kind = .removed
        self.path = path
        self.code = code
        file = nil
    }
}
