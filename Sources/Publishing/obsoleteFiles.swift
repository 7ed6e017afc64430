import Site

/// The files that are no part of the site any more: those that stand where a new file needs a folder
/// or a new folder a file, which go first, and the others, which go last.
func obsoleteFiles(
    _ old: Set<String>, _ new: [String]
) -> (inTheWay: Set<String>, gone: Set<String>) {
    let gone = old.subtracting(new)
    guard !gone.isEmpty else { return ([], []) }
    let newFiles = Set(new)
    let newFolders = Set(new.flatMap(parentFolders))
    let inTheWay = gone.filter { path in
        newFolders.contains(path) || parentFolders(of: path).contains { newFiles.contains($0) }
    }
    return (inTheWay, gone.subtracting(inTheWay))
}
