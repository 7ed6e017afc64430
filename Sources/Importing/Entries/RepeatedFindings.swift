import Diagnostics
import ErrorCatalog

/// Findings that are the same for many records: each is reported once, with its number and its
/// first place.
struct RepeatedFindings {
    private struct Finding {
        var diagnostic: Diagnostic
        var count = 1
    }

    private var findings: [Finding] = []
    private var indexOfMessage: [String: Int] = [:]

    mutating func add(
        _ code: DiagnosticCode, _ message: String, at range: SourceRange, help: String
    ) {
        add(Diagnostic(code, message, at: range, help: help))
    }

    mutating func add(_ diagnostic: Diagnostic) {
        let message = diagnostic.message
        if let index = indexOfMessage[message] {
            findings[index].count += 1
        } else {
            indexOfMessage[message] = findings.count
            findings.append(Finding(diagnostic: diagnostic))
        }
    }

    var diagnostics: [Diagnostic] {
        findings.map { finding in
            var diagnostic = finding.diagnostic
            if finding.count > 1 {
                diagnostic.message += ", \(finding.count) times; this is the first"
            }
            return diagnostic
        }
    }
}

extension Diagnostic {
    /// An element of HTML that does not arrive: of a table the text is left, of a script nothing.
    static func lost(_ element: String, at range: SourceRange) -> Diagnostic {
        let place = place(of: "<\(element)", in: range)
        guard element == "table" else {
            return Diagnostic(
                .unmappedField, "the element <\(element)> and all that is in it are left out",
                at: place,
                help: "if it is meant to show as text, write it as code: `<\(element)>`")
        }
        return Diagnostic(
            .unmappedField, "a table of HTML becomes lines of text", at: place,
            help: "write it as a table of Markdown: no cell may span others or hold paragraphs")
    }

    /// A link of the source that would lead nowhere on the new site.
    ///
    /// - Parameters:
    ///   - destination: where it led.
    ///   - range: the value that has it; an empty one for the rest of the file.
    /// - Returns: the finding, at the link if it is written there as it is read.
    static func lostLink(to destination: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .unmappedField, "a link to '\(destination)' leads nowhere here; its text stays",
            at: place(of: destination, in: range),
            help: "give the address that such links start from with --link-base")
    }
}

/// Where a text stands in a value, or in the rest of the file where the range is empty.
private func place(of text: String, in range: SourceRange) -> SourceRange {
    guard range.offsets.isEmpty else { return range.narrowed(to: text) }
    let rest = SourceRange(range.file, range.offsets.lowerBound..<range.file.bytes.count)
    let found = rest.narrowed(to: text)
    return found.offsets == rest.offsets ? range : found
}
