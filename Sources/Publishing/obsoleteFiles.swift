import Foundation
import Site

/// The files that are no part of the site any more: those that stand where a new file needs a folder
/// or a new folder a file, which go first, and the others, which go last.
///
/// On some disks, names that differ only in case or in how accents are written are one file. Where a
/// page is renamed so, the old file has to go before the new one is there.
func obsoleteFiles(
    _ old: Set<String>, _ new: [String]
) -> (inTheWay: Set<String>, gone: Set<String>) {
    let gone = old.subtracting(new)
    guard !gone.isEmpty else { return ([], []) }
    let newFiles = Set(new)
    let newFolders = Set(new.flatMap(parentFolders))
    let newNames = Set(new.map(comparableName))
    let inTheWay = gone.filter { path in
        newFolders.contains(path) || newNames.contains(comparableName(of: path))
            || parentFolders(of: path).contains { newFiles.contains($0) }
    }
    return (inTheWay, gone.subtracting(inTheWay))
}

/// The order in which files leave a site: pages before what they need.
func orderOfRemoval(_ paths: Set<String>) -> [String] {
    let sorted = paths.sorted()
    return sorted.filter(isPage) + sorted.filter { !isPage($0) }
}

private func isPage(_ path: String) -> Bool { path.hasSuffix(".html") }

/// What names that some disk takes for one have in common.
func comparableName(of path: String) -> String {
    if path.utf8.allSatisfy({ $0 < 0x80 }) { return path.lowercased() }
    return path.decomposedStringWithCanonicalMapping.lowercased()
        .decomposedStringWithCanonicalMapping
}
