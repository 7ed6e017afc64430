import Diagnostics
import Foundation

/// Why the file system refused something.
package struct FileProblem: Error, CustomStringConvertible {
    /// What was tried: "write".
    package let action: String
    package let path: String
    /// The system's reason, lower case.
    package let reason: String
    /// What lets it succeed, where that is known, as in "make room on the disk".
    private let remedy: String?

    package init(action: String, path: String, reason: String, remedy: String? = nil) {
        self.action = action
        self.path = path
        self.reason = reason
        self.remedy = remedy
    }

    /// The reason in the C library's `errno`.
    static func last(_ action: String, _ path: String) -> FileProblem {
        let number = errno
        let text = String(cString: strerror(number))
        let reason = text.prefix(1).lowercased() + text.dropFirst()
        return FileProblem(
            action: action, path: path, reason: reason, remedy: remedy(for: number))
    }

    private static func remedy(for number: Int32) -> String? {
        switch number {
        case ENOSPC, EDQUOT: "make room on the disk"
        case EACCES, EPERM, EROFS: "let this user write there"
        default: nil
        }
    }

    package var description: String { "can't \(action) \(printable(path)): \(reason)" }

    /// The same problem of a file that is to become another one.
    func of(_ path: String) -> FileProblem {
        FileProblem(action: "write", path: path, reason: reason, remedy: remedy)
    }

    /// The finding that a site could not be published for it.
    var finding: Diagnostic {
        Diagnostic(
            .refusedFile, description, at: nil,
            help: """
                nothing that was published is lost; \(remedy ?? "remove the cause"), then build again: \
                the next build completes this one
                """)
    }
}
