import TestSupport

/// A project with one status.
///
/// - Parameter settings: the text of its `site.yaml`.
/// - Returns: its folder.
/// - Throws: what the file system complains of.
func oneStatusProject(_ settings: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(settings, to: "content/site.yaml")
    try folder.write(
        "statuses: [{ code: 503, reason: Service Unavailable, description: Wait. }]\n",
        to: "content/catalog.yaml")
    return folder
}
