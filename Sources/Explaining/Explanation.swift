import Diagnostics
package import ErrorCatalog

/// What is known of a pasted response, a code or a message.
package struct Explanation: Sendable {
    /// What it is about.
    package enum Subject: Sendable {
        /// An entry of the catalog.
        case entry(CatalogEntry)
        /// An HTTP status that the catalog does not have.
        case status(Int)
        /// One of this program's own codes.
        case diagnostic(DiagnosticPage)
        /// Nothing was found.
        case nothing
    }

    /// Another entry that may be meant.
    package struct Alternative: Sendable {
        package var entry: CatalogEntry
        /// Why; `nil` for an error code that merely has the same status.
        package var reason: MatchReason?
    }

    /// A code in a response that the catalog does not have.
    package struct UnknownCode: Sendable, Equatable {
        package var value: String
        package var place: String?
    }

    package var subject: Subject
    /// Why the subject was chosen; `nil` where nothing was found.
    package var reason: MatchReason?
    /// Whether the reason goes without saying: the text is the code or the status itself.
    package var isObvious = false
    /// The alias that the text uses in place of the code.
    package var alias: String?
    /// What stands for the parameters of the message.
    package var values: [MessageValue] = []
    package var facts: [ResponseFact] = []
    package var others: [Alternative] = []
    package var unknownCode: UnknownCode?
    /// Codes that may have been meant instead.
    package var suggestions: [String] = []

    /// Whether there is something to say about the very thing that was asked.
    package var isFound: Bool {
        switch subject {
        case .entry, .diagnostic: true
        case .status, .nothing: false
        }
    }
}

extension Explanation {
    /// The address of the page that explains it, a path where the site's address is not known; `nil`
    /// where there is no page.
    package func address(in known: KnownCatalog) -> String? {
        switch subject {
        case .entry(let entry): known.url(of: entry)
        case .diagnostic(let page): known.url(of: page)
        case .status, .nothing: nil
        }
    }
}
