package import Diagnostics
import ErrorCatalog
import YAMLSource

/// Reads `content/releases.json`.
///
/// - Parameters:
///   - file: the file.
///   - diagnostics: gets what is wrong in it.
/// - Returns: what it records; `nil` where that can't be told.
package func decodeReleases(
    _ file: SourceFile, diagnostics: inout [Diagnostic]
) -> ReleaseHistory? {
    var problems: [Diagnostic] = []
    defer { diagnostics += problems }
    guard let root = parseYAMLOrJSON(file, diagnostics: &problems) else { return nil }
    var reader = MappingReader(
        root, subject: "the release history", keys: ["version", "releases", "catalog"])
    checkVersion(&reader)
    _ = reader.required("releases")
    let releases = reader.list("releases").compactMap { release($0, &reader) }
    let catalog = reader.required("catalog")
        .map { decodeRecordedCatalog($0, diagnostics: &problems) }
    problems += reader.diagnostics + orderProblems(releases)
    guard let catalog, !problems.containsErrors else { return nil }
    return ReleaseHistory(releases: releases.map(\.value), catalog: catalog)
}

private func checkVersion(_ reader: inout MappingReader) {
    guard reader.required("version") != nil, let version = reader.number("version"), version != 1
    else { return }
    reader.report(
        .invalidValue, "this program can't read version \(version) of the release history",
        at: reader.value("version")?.range ?? reader.range,
        help: "use a newer release of the program")
}

private func release(
    _ node: YAMLNode, _ outer: inout MappingReader
) -> Located<CatalogRelease>? {
    var reader = MappingReader(
        node, subject: "a release", keys: ["version", "date", "note", "codes", "changes"])
    let version = reader.requiredText("version")
    let date = reader.requiredText("date").flatMap { calendarDate($0, &reader) }
    let note = reader.text("note")
    let codes = reader.number("codes")
    let changes = reader.list("changes").compactMap { codeChange($0, &reader) }
    if let version, let problem = ReleaseProblem(ofName: version.value) {
        reader.report(
            .invalidValue, problem.description, at: version.range, help: "choose another name")
    }
    outer.take(reader)
    guard let version, let date else { return nil }
    return Located(
        CatalogRelease(
            version: version.value, date: date, note: note, recordedCodes: codes,
            changes: changes),
        at: version.range)
}

private func calendarDate(
    _ text: Located<String>, _ reader: inout MappingReader
) -> CalendarDate? {
    if let date = CalendarDate(text.value) { return date }
    reader.report(
        .invalidValue, "'\(text.value)' is not a date", at: text.range,
        help: "write year, month and day: 2026-11-26")
    return nil
}

private func codeChange(_ node: YAMLNode, _ outer: inout MappingReader) -> CodeChange? {
    var reader = MappingReader(
        node, subject: "a change",
        keys: ["code", "change", "status", "title", "replacement", "breaking", "details"])
    let code = reader.requiredText("code")
    _ = reader.required("change")
    let kind = reader.choice("change", CodeChange.Kind.self)
    _ = reader.required("status")
    let status = reader.number("status")
    let title = reader.requiredText("title")
    let replacement = reader.text("replacement")
    let reason = reader.text("breaking")
    let details = reader.list("details").compactMap { factChange($0, &reader) }
    outer.take(reader)
    guard let kind, let code, let status, let title else { return nil }
    return CodeChange(
        kind, code: code.value, status: status, title: title.value,
        replacement: replacement?.value, details: details, reason: reason?.value)
}

private func factChange(_ node: YAMLNode, _ outer: inout MappingReader) -> FactChange? {
    var reader = MappingReader(
        node, subject: "a detail", keys: ["field", "name", "from", "to", "breaking"])
    _ = reader.required("field")
    let field = reader.choice("field", FactChange.Field.self)
    let name = reader.text("name")
    let from = reader.text("from")
    let to = reader.text("to")
    let reason = reader.text("breaking")
    outer.take(reader)
    return field.map {
        FactChange(
            $0, name: name?.value, from: from?.value, to: to?.value, reason: reason?.value)
    }
}

/// Names that are used twice, and dates that are not in order: the newest release comes first.
private func orderProblems(_ releases: [Located<CatalogRelease>]) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    var firstOfVersion: [String: SourceRange] = [:]
    for (index, release) in releases.enumerated() {
        let version = release.value.version
        if let first = firstOfVersion[version] {
            problems.append(.repeatedRelease(release, first))
        } else {
            firstOfVersion[version] = release.range
        }
        if index > 0, releases[index - 1].value.date < release.value.date {
            problems.append(.unorderedRelease(release, after: releases[index - 1]))
        }
    }
    return problems
}

extension Diagnostic {
    fileprivate static func repeatedRelease(
        _ release: Located<CatalogRelease>, _ first: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            .invalidValue, "the release '\(release.value.version)' is recorded twice",
            at: release.range, related: [RelatedPlace("first recorded here", at: first)],
            help: "keep one of the two")
    }

    fileprivate static func unorderedRelease(
        _ release: Located<CatalogRelease>, after newer: Located<CatalogRelease>
    ) -> Diagnostic {
        Diagnostic(
            .invalidValue,
            "the release '\(release.value.version)' of \(release.value.date) stands behind "
                + "'\(newer.value.version)' of \(newer.value.date)",
            at: release.range, help: "put the newest release first, or correct the dates")
    }
}
