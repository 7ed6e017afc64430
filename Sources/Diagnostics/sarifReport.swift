import Escaping

/// Findings as a SARIF log (OASIS SARIF 2.1.0), which code scanning services read.
///
/// - Parameters:
///   - diagnostics: the findings.
///   - paths: where files are.
/// - Returns: the log, as indented JSON.
package func sarifReport(
    _ diagnostics: [Diagnostic], paths: RepositoryPaths = RepositoryPaths()
) -> String {
    var index = LineIndex()
    var occurrences = FingerprintCount()
    let codes = Set(diagnostics.map(\.code)).sorted { $0.rawValue < $1.rawValue }
    let indexOfCode = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    let results = diagnostics.map { diagnostic in
        let fingerprint = Fingerprint(diagnostic)
        let hash = fingerprint.hash(occurrence: occurrences.next(fingerprint))
        return diagnostic.result(
            rule: indexOfCode[diagnostic.code] ?? 0, hash: hash, paths, &index)
    }
    let driver = JSON.members([
        "name": .string("docs"),
        "rules": .array(codes.map(\.rule)),
    ])
    let run = JSON.members([
        "tool": .members(["driver": driver]),
        "columnKind": .string("unicodeCodePoints"),
        "results": .array(results),
    ])
    let log = JSON.members([
        "$schema": .string("https://json.schemastore.org/sarif-2.1.0.json"),
        "version": .string("2.1.0"),
        "runs": .array([run]),
    ])
    return String(decoding: log.bytes(.indented), as: UTF8.self) + "\n"
}

extension DiagnosticCode {
    /// A `reportingDescriptor` (SARIF §3.49).
    fileprivate var rule: JSON {
        let words = name.replacing("-", with: " ")
        return .members([
            "id": .string(rawValue),
            "name": .string(name),
            "shortDescription": .members(["text": .string(words)]),
            "defaultConfiguration": .members(["level": .string(severity.rawValue)]),
            "properties": .members(["tags": .strings(groups.map(\.rawValue))]),
        ])
    }
}

extension Diagnostic {
    /// A `result` (SARIF §3.27).
    fileprivate func result(
        rule: Int, hash: String, _ paths: RepositoryPaths, _ index: inout LineIndex
    ) -> JSON {
        let text = [message, help.map { "Help: \($0)" }].compactMap(\.self).joined(separator: "\n")
        let places = related.enumerated().map { number, place in
            place.range.location(paths, &index, id: number + 1, message: place.message)
        }
        return .members([
            "ruleId": .string(code.rawValue),
            "ruleIndex": .integer(rule),
            "level": .string(severity.rawValue),
            "message": .members(["text": .string(text)]),
            "locations": range.map { .array([$0.location(paths, &index)]) },
            "relatedLocations": places.isEmpty ? nil : .array(places),
            "partialFingerprints": .members(["docsFinding/v1": .string(hash)]),
        ])
    }
}

extension SourceRange {
    /// A `location` (SARIF §3.28).
    fileprivate func location(
        _ paths: RepositoryPaths, _ index: inout LineIndex, id: Int? = nil, message: String? = nil
    ) -> JSON {
        let start = index.position(of: offsets.lowerBound, in: file)
        let end = index.position(of: offsets.upperBound, in: file)
        let region = JSON.members([
            "startLine": .integer(start.line),
            "startColumn": .integer(start.column),
            "endLine": .integer(end.line),
            "endColumn": .integer(end.column),
        ])
        return .members([
            "id": id.map(JSON.integer),
            "physicalLocation": .members([
                "artifactLocation": paths.place(of: file).artifact, "region": region,
            ]),
            "message": message.map { .members(["text": .string($0)]) },
        ])
    }
}

extension RepositoryPaths.Place {
    /// An `artifactLocation` (SARIF §3.4): relative to the top of the repository, which the reader
    /// knows, or the URI of a file that is not in it.
    fileprivate var artifact: JSON {
        switch self {
        case .inside(let path):
            .members([
                "uri": .string(percentEncoded(path: path)), "uriBaseId": .string("%SRCROOT%"),
            ])
        case .outside(let path):
            .members(["uri": .string("file://" + percentEncoded(path: path))])
        }
    }
}
