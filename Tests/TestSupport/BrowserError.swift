/// Why a request to the browser failed.
package struct BrowserError: Error, Hashable, CustomStringConvertible {
    /// The protocol method (such as `Page.navigate`) or step that failed.
    package let method: String
    /// What went wrong, for a human.
    package let reason: String

    /// An error of `method` with its reason.
    package init(_ method: String, _ reason: String) {
        self.method = method
        self.reason = reason
    }

    /// Method and reason in one line.
    package var description: String { "\(method): \(reason)" }
}
