package import Diagnostics

/// An error code that a document names, and what it says about it.
package struct APICode: Sendable {
    /// How much the place where a code stands says about the responses it comes with.
    package enum Evidence: Int, Comparable, Sendable {
        /// One of many values of a schema that several responses may share.
        case listed
        /// The only value of its schema, or said of this response itself.
        case exact

        package static func < (left: Evidence, right: Evidence) -> Bool {
            left.rawValue < right.rawValue
        }
    }

    /// As responses spell it.
    package var code: String
    package var range: SourceRange
    package var evidence: Evidence
    package var title: String?
    package var summary: String?
    /// A template of the API's message; only what the document calls so.
    package var message: String?
    /// The URI of the problem type that comes with it.
    package var type: String?
    /// The status that the body or an extension says it has.
    package var status: Int?

    init(_ code: String, at range: SourceRange, _ evidence: Evidence) {
        self.code = code
        self.range = range
        self.evidence = evidence
    }

    /// Takes over what another mention of the same code says and this one does not.
    mutating func merge(_ other: APICode) {
        if other.evidence > evidence {
            evidence = other.evidence
            range = other.range
        }
        title = title ?? other.title
        summary = summary ?? other.summary
        message = message ?? other.message
        type = type ?? other.type
        status = status ?? other.status
    }
}

/// Each code once, in the order of their first mention.
func mergedCodes(_ codes: [APICode]) -> [APICode] {
    var merged: [APICode] = []
    var indexes: [String: Int] = [:]
    for code in codes {
        if let index = indexes[code.code] {
            merged[index].merge(code)
        } else {
            indexes[code.code] = merged.count
            merged.append(code)
        }
    }
    return merged
}
