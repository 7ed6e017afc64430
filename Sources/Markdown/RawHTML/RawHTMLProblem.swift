/// Why a part of a piece of raw HTML isn't on the page as it was written.
package struct RawHTMLProblem: Sendable, Equatable {
    /// What is wrong, without a full stop.
    package var message: String
    /// What to do, without a full stop.
    package var help: String
    /// UTF-8 offsets in the input.
    package var range: Range<Int>
}

extension RawHTMLProblem {
    static func disallowed(_ tag: String, at range: Range<Int>) -> RawHTMLProblem {
        RawHTMLProblem(
            message: "'\(shortened(tag))>' is not allowed in raw HTML",
            help: "it is shown as text; remove it, or write it as code", range: range)
    }

    static func script(in attribute: String, at range: Range<Int>) -> RawHTMLProblem {
        RawHTMLProblem(
            message: "the attribute '\(shortened(attribute))' is not allowed in raw HTML",
            help: "it is left out, for it would run a script; remove it", range: range)
    }

    static func dangerousURL(
        _ scheme: String, in attribute: String, at range: Range<Int>
    ) -> RawHTMLProblem {
        RawHTMLProblem(
            message: "the URL scheme '\(shortened(scheme))' is not allowed here",
            help: "the attribute '\(shortened(attribute))' is left out; link to an http, https or "
                + "mailto URL or to a file of this site", range: range)
    }

    static func strayEqualsSign(in attribute: String, at range: Range<Int>) -> RawHTMLProblem {
        RawHTMLProblem(
            message: "the attribute '\(shortened(attribute))' starts with '='",
            help: "it is left out; write a name before '='", range: range)
    }

    static func unfinished(_ start: String, at range: Range<Int>) -> RawHTMLProblem {
        RawHTMLProblem(
            message: "'\(shortened(start))' is not finished in this piece of raw HTML",
            help: "the rest of the piece is shown as text; "
                + (start == "<!--" ? "add '-->'" : "add '>', and close quotation marks before it"),
            range: range)
    }

    static func ambiguousCDATA(at range: Range<Int>) -> RawHTMLProblem {
        RawHTMLProblem(
            message: "'<![CDATA[' ends at another place in HTML than in SVG",
            help: "it is shown as text; write '&lt;' and '&gt;' instead of the section",
            range: range)
    }

    /// Names of any length may be made up.
    private static func shortened(_ text: String) -> String {
        text.unicodeScalars.count <= 40 ? text : String(text.unicodeScalars.prefix(40)) + "…"
    }
}
