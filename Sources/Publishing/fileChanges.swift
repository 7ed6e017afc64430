import Site

/// What differs between an earlier state of a site and the present one.
///
/// The order is that of an upload, and of each build: first the removal of what stands where a folder
/// or a file has to be, then what pages need, then pages, then the lists of pages, then all other
/// removals, pages first; in each part what is new, then what is changed, by path. So nothing lacks what it needs,
/// also where an upload ends early; only new pages that name each other can't all come first.
///
/// - Parameters:
///   - old: the earlier state. Where a build was interrupted, this is the state before it.
///   - files: the present state.
///   - written: files whose content is known to differ, whatever the earlier state says of them.
/// - Returns: the changes, each path once.
func fileChanges(
    from old: Manifest, to files: [PublishedFile], written: Set<String>
) -> [FileChange] {
    let known = Set(old.files)
    let changes = files.compactMap { file -> FileChange? in
        guard known.contains(file.path) else { return FileChange(.added, file) }
        guard let hash = old.hashes?[file.path] else {
            // An interrupted build may have made it; a manifest of an older version can't tell.
            if !old.isComplete { return FileChange(.added, file) }
            return written.contains(file.path) ? FileChange(.changed, file) : nil
        }
        let isSame = hash == file.hash && !written.contains(file.path)
        return isSame ? nil : FileChange(.changed, file)
    }
    // What an interrupted build began and the present one does not have was never there.
    let published = known.filter { path in
        old.isComplete || old.hashes.map { $0[path] != nil } ?? true
    }
    let (inTheWay, gone) = obsoleteFiles(published, files.map(\.path))
    let removals = [inTheWay, gone].map { paths in
        orderOfRemoval(paths).map { FileChange(removing: $0, code: old.codes?[$0]) }
    }
    let turns = SiteOutput.Turn.allCases.flatMap { turn in
        [FileChange.Kind.added, .changed].flatMap { kind in
            changes.filter { $0.file?.turn == turn && $0.kind == kind }
        }
    }
    return removals[0] + turns + removals[1]
}

/// What differs between what was uploaded and the present state.
///
/// - Parameters:
///   - uploaded: the manifest of the upload.
///   - files: the present state.
/// - Returns: the changes in the order of an upload.
func fileChanges(since uploaded: Manifest, to files: [PublishedFile]) -> [FileChange] {
    // Of what has no hash, nobody knows what the upload has.
    let unknown = uploaded.files.filter { uploaded.hashes?[$0] == nil }
    return fileChanges(from: uploaded, to: files, written: Set(unknown))
}
