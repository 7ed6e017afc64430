/// The sections of a code's page in their order; the raw value is the section's id, and part of
/// the URLs that others link to.
enum EntrySection: String, CaseIterable {
    case retry
    case causes
    case message
    case codes
    case example
    case headers
    /// The Markdown of the page, which has headings of its own.
    case details
    case endpoints
    case related
    case specification
}
