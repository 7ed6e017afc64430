/// The two appearances of a site.
package enum ColourScheme: String, Sendable, CaseIterable {
    case light
    case dark
}
