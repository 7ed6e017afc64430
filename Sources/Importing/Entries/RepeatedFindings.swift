import Diagnostics

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
    /// A link of the source that would lead nowhere on the new site.
    ///
    /// - Parameters:
    ///   - destination: where it led.
    ///   - range: the value that has it; an empty one for the rest of the file.
    /// - Returns: the finding, at the link if it is written there as it is read.
    static func lostLink(to destination: String, at range: SourceRange) -> Diagnostic {
        let bytes = range.file.bytes
        let start = range.offsets.lowerBound
        let searched = range.offsets.isEmpty ? start..<bytes.count : range.offsets
        let place = bytes[searched].firstRange(of: Array(destination.utf8))
        return Diagnostic(
            .unmappedField, "a link to '\(destination)' leads nowhere here; its text stays",
            at: place.map { SourceRange(range.file, $0) } ?? range,
            help: "give the address that such links start from with --link-base")
    }
}
