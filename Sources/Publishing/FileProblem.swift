import Diagnostics
import Foundation

/// Why the file system refused something.
package struct FileProblem: Error, CustomStringConvertible {
    /// What was tried: "write".
    package let action: String
    package let path: String
    /// The system's reason, lower case.
    package let reason: String

    package init(action: String, path: String, reason: String) {
        self.action = action
        self.path = path
        self.reason = reason
    }

    /// The reason in the C library's `errno`.
    static func last(_ action: String, _ path: String) -> FileProblem {
        let text = String(cString: strerror(errno))
        let reason = text.prefix(1).lowercased() + text.dropFirst()
        return FileProblem(action: action, path: path, reason: reason)
    }

    package var description: String { "can't \(action) \(printable(path)): \(reason)" }
}
