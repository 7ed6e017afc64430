/// The folders around a path with `/`, from the inside out, without the top.
package func parentFolders(of path: String) -> [String] {
    var parents: [String] = []
    var folder = path[...]
    while let slash = folder.lastIndex(of: "/") {
        folder = folder[..<slash]
        parents.append(String(folder))
    }
    return parents
}
