/// The forms of a page: the media type as a pattern, and the end of the file's name.
let twinForms: [(pattern: String, ending: String)] = [
    ("text/markdown", "md"),
    ("application/json", "json"),
    ("application/problem\\+json", "problem.json"),
]

/// Patterns that find in a field `Accept` (RFC 9110 §12.5.1) the media type that is wanted most, as
/// their first group; the last one that matches is right.
///
/// There are two for each range of weights: for ranges of types, for which a page is sent, and for
/// types that a page has. Of those with the same weight, to one digit, the one that is named first
/// is found. They are for matching without regard to upper and lower case, need no look-ahead, and
/// take a time that grows with the field as it does itself, also in programs that try one way after
/// the other.
let acceptPatterns: [String] = {
    let parameters = #"(?:\s*;\s*[^q;,\s][^;,\s]*(?:\s+[^;,\s]+)*)*"#
    let ranges = ["\\*/\\*", "text/\\*", "application/\\*"]
    let types = ["text/html", "application/xhtml\\+xml"] + twinForms.map(\.pattern)
    let weights =
        [#"\s*;\s*q=0\.00*[1-9][0-9]*(?:\s*;[^,]*)?"#]
        + (1...9).map { #"\s*;\s*q=0\.\#($0)[0-9]*(?:\s*;[^,]*)?"# }
        + [#"(?:\s*;\s*q=1(?:\.0*)?(?:\s*;[^,]*)?)?"#]
    return weights.flatMap { weight in
        [ranges, types].map { names in
            #"(?:^|,)\s*("# + names.joined(separator: "|") + ")" + parameters + weight
                + #"\s*(?:,|$)"#
        }
    }
}()
