/// What changed in a project, as far as somebody told.
package enum ProjectChange: Sendable, Equatable {
    /// Nothing but files with these paths, relative to the project: they changed, came or went.
    case files(Set<String>)
    /// Anything.
    case anything

    /// Nothing.
    static let nothing = ProjectChange.files([])

    /// Adds what changed after it.
    mutating func add(_ later: ProjectChange) {
        if case .files(let first) = self, case .files(let second) = later {
            self = .files(first.union(second))
        } else {
            self = .anything
        }
    }

    /// A file that changed, came or went.
    mutating func add(file path: String) { add(.files([path])) }
}
