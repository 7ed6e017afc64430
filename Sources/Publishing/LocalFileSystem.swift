import Foundation

/// The file system through the C library: no copies and no objects between us and the bytes, which
/// matters for ten thousand pages.
package struct LocalFileSystem: FileSystem {
    package init() {}

    package func kind(of path: String) -> FileKind {
        var info = stat()
        guard lstat(path, &info) == 0 else {
            let isGone = errno == ENOENT || errno == ENOTDIR
            return isGone ? .nothing : .unreadable(reason: FileProblem.last("read", path).reason)
        }
        switch info.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        case S_IFLNK: return .link
        default: return .other
        }
    }

    package func names(in folder: String) -> [String] {
        (try? names(inFolder: folder)) ?? []
    }

    /// The names in a folder in byte order.
    func names(inFolder folder: String) throws(FileProblem) -> [String] {
        guard let stream = opendir(folder) else { throw .last("read", folder) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// A whole regular file, and nothing else: no link, and no pipe that nobody writes to.
    func readOwn(_ path: String, limit: Int) throws(FileProblem) -> [UInt8] {
        guard kind(of: path) == .file else {
            throw FileProblem(action: "read", path: path, reason: "it is not a regular file")
        }
        return try read(path, limit: limit)
    }

    /// A whole file, or all that comes through a pipe.
    package func read(_ path: String, limit: Int) throws(FileProblem) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last("read", path) }
        defer { close(descriptor) }
        var info = stat()
        guard fstat(descriptor, &info) == 0 else { throw .last("read", path) }
        if ![S_IFREG, S_IFDIR].contains(info.st_mode & S_IFMT) {
            return try readToEnd(descriptor, path, limit: limit)
        }
        let size = Int(info.st_size)
        guard size <= limit else {
            throw FileProblem(
                action: "read", path: path, reason: "it has more than \(limit >> 20) MiB")
        }
        var count = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, initialized in
            while count < size {
                let rest = buffer.baseAddress?.advanced(by: count)
                let step = Foundation.read(descriptor, rest, size - count)
                if step < 0, errno == EINTR { continue }
                if step <= 0 { break }
                count += step
            }
            initialized = count
        }
        guard count == size else { throw .last("read", path) }
        return bytes
    }

    /// What comes from a descriptor whose size is not known, such as a pipe.
    private func readToEnd(
        _ descriptor: CInt, _ path: String, limit: Int
    ) throws(FileProblem) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Foundation.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .last("read", path) }
            if count == 0 { return bytes }
            bytes += buffer[..<count]
            guard bytes.count <= limit else {
                throw FileProblem(
                    action: "read", path: path, reason: "it has more than \(limit >> 20) MiB")
            }
        }
    }

    package func stage(_ bytes: [UInt8], at path: String) throws(FileProblem) {
        let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW
        let descriptor = open(path, flags, 0o644)
        guard descriptor >= 0 else { throw .last("write", path) }
        guard let problem = write(bytes, into: descriptor, at: path) else { return }
        unlink(path)
        throw problem
    }

    package func move(_ path: String, to target: String) throws(FileProblem) {
        guard rename(path, target) == 0 else { throw .last("write", target) }
    }

    package func flush(_ path: String) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    /// Makes a file; one that is there already is a problem, and so is a link.
    package func create(_ bytes: [UInt8], at path: String) throws(FileProblem) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .last("write", path) }
        guard let problem = write(bytes, into: descriptor, at: path) else { return }
        unlink(path)
        throw problem
    }

    /// Writes bytes and closes the descriptor.
    private func write(
        _ bytes: [UInt8], into descriptor: CInt, at path: String
    ) -> FileProblem? {
        var written = 0
        bytes.withUnsafeBytes { buffer in
            while written < buffer.count {
                let rest = buffer.baseAddress?.advanced(by: written)
                let step = Foundation.write(descriptor, rest, buffer.count - written)
                if step < 0, errno == EINTR { continue }
                if step <= 0 { break }
                written += step
            }
        }
        let problem = written == bytes.count ? nil : FileProblem.last("write", path)
        // Some disks say only now that they are full.
        let isClosed = close(descriptor) == 0 || errno == EINTR
        return problem ?? (isClosed ? nil : .last("write", path))
    }

    /// Replaces or makes a single file in one step.
    package func write(_ bytes: [UInt8], to path: String) throws(FileProblem) {
        let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        try write(bytes, to: path, through: "\(path[..<slash]).\(path[slash...]).new")
    }

    /// Makes a folder and the folders above it.
    package func makeFolder(_ path: String) throws(FileProblem) {
        if kind(of: path) == .folder || mkdir(path, 0o755) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex
        else { throw .last("create the folder", path) }
        try makeFolder(String(path[..<slash]))
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
            throw .last("create the folder", path)
        }
    }

    /// Removes a file; one that is not there is no problem.
    package func remove(_ path: String) throws(FileProblem) {
        guard unlink(path) == 0 || errno == ENOENT || errno == ENOTDIR else {
            throw .last("remove", path)
        }
    }

    /// Removes a folder if it is empty.
    package func removeFolderIfEmpty(_ path: String) {
        rmdir(path)
    }

    /// The absolute path without links, or `nil` where nothing is there.
    func resolved(_ path: String) -> String? {
        guard let pointer = realpath(path, nil) else { return nil }
        defer { free(pointer) }
        return String(cString: pointer)
    }
}
