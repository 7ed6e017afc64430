import Publishing

/// What the file system refused of several files that were named together.
struct FileProblems: Error, CustomStringConvertible {
    let problems: [FileProblem]

    /// A line for each, the first of them behind the word that the program puts in front.
    var description: String { problems.map(\.description).joined(separator: "\nError: ") }
}
