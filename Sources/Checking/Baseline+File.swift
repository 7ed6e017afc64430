package import Diagnostics
import Escaping
import YAMLSource

extension Baseline {
    private static let version = 1

    /// The file that holds the baseline: JSON, sorted, one finding a line.
    package var bytes: [UInt8] {
        let sorted = counts.sorted { left, right in
            let (left, right) = (left.key, right.key)
            return (left.file, left.code.rawValue, left.text)
                < (right.file, right.code.rawValue, right.text)
        }
        let lines = sorted.map { fingerprint, count in
            let finding = JSON.members([
                "file": .string(fingerprint.file),
                "code": .string(fingerprint.code.rawValue),
                "count": count > 1 ? .integer(count) : nil,
                "text": .string(fingerprint.text),
            ])
            return "    " + finding.lineText
        }
        let findings = lines.isEmpty ? "[]" : "[\n\(lines.joined(separator: ",\n"))\n  ]"
        return Array(
            "{\n  \"version\": \(Baseline.version),\n  \"findings\": \(findings)\n}\n".utf8)
    }

    /// Reads the file of a baseline; `nil` where the file can't be used.
    ///
    /// - Parameters:
    ///   - file: the file; its path is shown in findings.
    ///   - diagnostics: gets why it can't be used.
    package init?(file: SourceFile, diagnostics: inout [Diagnostic]) {
        var problems: [Diagnostic] = []
        let root = parseJSON(YAMLText(wholeFile: file), diagnostics: &problems)
        if let root {
            var reader = MappingReader(root, subject: "a baseline", keys: ["version", "findings"])
            _ = reader.required("version")
            if let version = reader.number("version"), version != Baseline.version {
                reader.report(
                    .invalidValue, "this program can't read version \(version)",
                    at: reader.value("version")?.range ?? root.range)
            }
            _ = reader.required("findings")
            for node in reader.list("findings") { read(node, &reader) }
            problems += reader.diagnostics
        }
        guard let problem = problems.first else { return }
        diagnostics.append(
            .damagedBaseline(problem.message, at: problem.range ?? .start(of: file)))
        return nil
    }

    private mutating func read(_ node: YAMLNode, _ outer: inout MappingReader) {
        var reader = MappingReader(
            node, subject: "a finding", keys: ["file", "code", "count", "text"])
        _ = reader.required("file")
        // The file is empty for findings about the whole project.
        let file = reader.value("file")?.text
        let number = reader.requiredText("code")
        let text = reader.requiredText("text")
        let count = reader.number("count") ?? 1
        let code = number.flatMap { DiagnosticCode(rawValue: $0.value) }
        if let number, code == nil {
            reader.report(
                .invalidValue, "'\(number.value)' is no code that this program knows",
                at: number.range)
        }
        outer.take(reader)
        guard let file, let code, let text else { return }
        let fingerprint = Fingerprint(code: code, file: file, text: text.value)
        // A hand-edited count may be huge; so many equal findings nobody has.
        counts[fingerprint] = min(counts[fingerprint, default: 0] + min(count, 1 << 30), 1 << 30)
    }
}

extension Diagnostic {
    fileprivate static func damagedBaseline(_ reason: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .unusableBaseline, "this is not a baseline: \(reason)", at: range,
            help: "restore the file, or delete it and write a new one with --update-baseline")
    }

    /// A baseline that is not there or that the system refuses to read.
    package static func missingBaseline(_ path: String, reason: String) -> Diagnostic {
        Diagnostic(
            .unusableBaseline, "the baseline can't be read: \(reason)",
            at: .start(of: SourceFile(path: path, bytes: [], base: .workingDirectory)),
            help: "make it with --update-baseline, or correct the path")
    }
}
