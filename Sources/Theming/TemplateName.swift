/// The templates that a theme has to have.
package enum TemplateName: String, Sendable, CaseIterable {
    /// The document around all others.
    case page
    case home
    /// A status code or an error code.
    case error
    /// The index of all codes.
    case errors
    /// The codes of a class, a group, a tag or a letter.
    case list
    /// What changed, release by release.
    case changes
    case article
    case search
    case notFound = "not-found"
    /// The whole document at an old address.
    case redirect
}
