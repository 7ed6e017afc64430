import ArgumentParser

/// A part that reads what others wrote.
enum FuzzSubject: String, CaseIterable, ExpressibleByArgument, Sendable {
    /// Markdown to HTML.
    case markdown
    /// A document with its front matter, in a whole site.
    case document
    /// The catalog, in YAML and JSON, and its rules.
    case catalog
    /// The settings of a site.
    case settings
    /// A template.
    case template
    /// The texts of the interface and the words of the search.
    case strings
    /// Style sheets.
    case style
    /// The record of what was published.
    case lock
    /// What is pasted into `docs explain`.
    case explain
    /// Lists of codes that are imported.
    case `import`
    /// OpenAPI documents that a catalog is compared with, and logs of responses.
    case openapi
    /// What is typed into the search.
    case search
    /// Bytes that are sent to the server of the preview.
    case http
    /// What a build left in the output folder for the next one.
    case manifest
    /// Nothing of the program: an input that the control of these tests dies of.
    case control

    /// What is tried where nothing is named.
    static let all = allCases.filter { $0 != .control }
    /// All, for help texts.
    static let names = all.map(\.rawValue).joined(separator: ", ")
}
