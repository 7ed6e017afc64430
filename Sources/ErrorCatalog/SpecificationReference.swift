package import Diagnostics

/// The section of an RFC that defines a status.
package struct SpecificationReference: Sendable {
    package var rfc: Int
    package var section: String?
    /// Where the RFC is written.
    package var range: SourceRange
    /// Where the section is written.
    package var sectionRange: SourceRange?

    /// `RFC 9110, section 15.5.2`.
    package var title: String {
        section.map { "RFC \(rfc), section \($0)" } ?? "RFC \(rfc)"
    }

    /// The section at the RFC Editor.
    package var url: String {
        let page = "https://www.rfc-editor.org/rfc/rfc\(rfc).html"
        return section.map { "\(page)#section-\($0)" } ?? page
    }
}
