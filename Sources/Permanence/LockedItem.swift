/// One of the things that a lock file records.
package enum LockedItem: Sendable, Equatable {
    /// An address, by its path.
    case page(String)
    /// A place on a page.
    case anchor(String, path: String)
    /// A problem type, whichever codes have it.
    case type(String)
}
