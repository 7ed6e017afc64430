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
    ///
    /// - Parameter word: what a section is called in the reader's language.
    /// - Returns: the RFC and its section.
    package func title(section word: String = "section") -> String {
        section.map { "RFC \(rfc), \(word) \($0)" } ?? "RFC \(rfc)"
    }

    /// The section at the RFC Editor.
    package var url: String {
        let page = "https://www.rfc-editor.org/rfc/rfc\(rfc).html"
        return section.map { "\(page)#section-\($0)" } ?? page
    }
}
