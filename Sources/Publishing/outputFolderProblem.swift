package import Diagnostics
import Foundation

/// Why a folder must not be written to: it is or holds the project's sources, or lies in them, or
/// it is the root of the disk or somebody's home.
package func outputFolderProblem(_ output: String, of project: Project) -> Diagnostic? {
    let disk = LocalFileSystem()
    let target = resolvedPath(output)
    if let file = nonFolder(on: target) {
        let isLost = disk.kind(of: file) == .link
        let what = isLost ? "is a link that leads nowhere" : "is not a folder"
        return unsafe(output, file == target ? "it \(what)" : "'\(file)' \(what)")
    }
    if target.split(separator: "/").contains(".git") {
        return unsafe(output, "it lies in a folder of git's own")
    }
    let homes = [NSHomeDirectory(), ProcessInfo.processInfo.environment["HOME"]]
    if target == "/" || homes.contains(where: { $0.flatMap(disk.resolved) == target }) {
        return unsafe(output, "it is no folder for one site alone")
    }
    if let cache = disk.resolved(project.folder).map({ "\($0)/\(CacheFolder.name)" }),
        contains(cache, target)
    {
        return unsafe(output, "it lies in a folder that may be deleted at any time")
    }
    for source in ["content", "theme", "Sources", "Tests"] {
        guard let path = disk.resolved(project.path(source)) else { continue }
        if contains(target, path) { return unsafe(output, "it holds the project's own files") }
        if contains(path, target) { return unsafe(output, "it lies in the folder '\(source)'") }
    }
    return nil
}

/// The first part of a path that exists and is no folder.
private func nonFolder(on path: String) -> String? {
    let disk = LocalFileSystem()
    var current = ""
    for part in path.split(separator: "/") {
        current += "/\(part)"
        switch disk.kind(of: current) {
        case .folder: continue
        // What can't be looked at can't be made either, and that says why.
        case .nothing, .unreadable: return nil
        default: return current
        }
    }
    return nil
}

private func contains(_ outer: String, _ inner: String) -> Bool {
    inner == outer || inner.hasPrefix(outer.hasSuffix("/") ? outer : outer + "/")
}

/// The absolute path; links are resolved in the part that exists.
private func resolvedPath(_ path: String) -> String {
    let disk = LocalFileSystem()
    let absolute =
        path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    var resolved = "/"
    for part in absolute.split(separator: "/") where part != "." {
        if part == ".." {
            resolved = String(resolved[..<(resolved.lastIndex(of: "/") ?? resolved.startIndex)])
            if resolved.isEmpty { resolved = "/" }
        } else {
            let next = resolved == "/" ? "/\(part)" : "\(resolved)/\(part)"
            resolved = disk.resolved(next) ?? next
        }
    }
    return resolved
}

private func unsafe(_ output: String, _ reason: String) -> Diagnostic {
    Diagnostic(
        .unsafeOutputFolder, "the site can't be written to '\(output)': \(reason)", at: nil,
        help: "choose a folder of its own, such as Public")
}
