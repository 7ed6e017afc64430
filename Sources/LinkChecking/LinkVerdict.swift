/// What became of an outside link.
///
/// A reason is a predicate without its subject ("answers 404 Not Found"): the caller puts the link
/// before it.
package enum LinkVerdict: Sendable, Equatable {
    /// The link leads to a page.
    case alive
    /// The page is alive but has moved for good: the link should name its new address.
    case moved(to: String)
    /// A reader who follows the link finds nothing.
    case dead(String)
    /// The answer says nothing about what a reader would find; a note, no error.
    case unsure(String)
}
