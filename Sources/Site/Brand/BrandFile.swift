import Diagnostics
import Escaping
import Theming

/// A published file that the brand uses.
struct BrandFile: Sendable {
    /// The path below the site's root.
    let path: String
    let bytes: [UInt8]
    /// The address below the site's root, with a version, so that caches see a change.
    let address: String

    init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        address = "\(percentEncoded(path: path))?v=\(contentHash(bytes))"
    }

    /// The extension of the name, in lower case.
    var fileExtension: String {
        let name = path.split(separator: "/").last ?? ""
        return name.contains(".") ? (name.split(separator: ".").last ?? "").lowercased() : ""
    }
}

extension SitePlan {
    /// The file that a path of the settings names.
    ///
    /// - Parameters:
    ///   - path: below `content/`, or below `theme/` where it starts with `assets/`.
    ///   - extensions: the extensions that it may have.
    ///   - subject: what the file is, for messages: "the logo".
    ///   - diagnostics: gets what is wrong with it.
    /// - Returns: the file; `nil` where it is not there or has another extension.
    func brandFile(
        _ path: Located<String>, extensions: [String], _ subject: String,
        _ diagnostics: inout [Diagnostic]
    ) -> BrandFile? {
        let asset = theme.assets.first { $0.path == path.value }
        let bytes = staticFile(at: path.value)?.bytes ?? asset?.bytes
        guard let bytes else {
            diagnostics.append(.missingBrandFile(path, subject, in: self))
            return nil
        }
        let file = BrandFile(path: path.value, bytes: bytes)
        if extensions.contains(file.fileExtension) { return file }
        diagnostics.append(
            .unusableBrandFile(
                path, "\(subject) can't be a file '\(file.fileExtension)'",
                help: "use \(extensions.joined(separator: ", "))"))
        return nil
    }
}

extension Diagnostic {
    fileprivate static func missingBrandFile(
        _ path: Located<String>, _ subject: String, in plan: SitePlan
    ) -> Diagnostic {
        let known = plan.staticPaths.sorted() + plan.theme.assets.map(\.path)
        let folders = [ProjectFiles.contentFolder, ProjectFiles.themeFolder]
        let help =
            if let folder = folders.first(where: { path.value.hasPrefix($0) }) {
                "leave out '\(folder)'"
            } else if path.value.contains("://") {
                "put the file below content/: pages ask no other host"
            } else {
                didYouMean(path.value, in: known)
                    ?? "put the file below content/ and write its path there"
            }
        return unusableBrandFile(path, "\(subject) '\(path.value)' does not exist", help: help)
    }

    /// A file of the brand that can't be used.
    static func unusableBrandFile(
        _ path: Located<String>, _ message: String, help: String
    ) -> Diagnostic {
        Diagnostic(.brandFile, message, at: path.range, help: help)
    }
}
