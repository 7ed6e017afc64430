import ArgumentParser
import Checking
import Diagnostics
import Publishing
import Site

/// What the coverage record is to hold.
struct CoverageRecordOptions: ParsableArguments {
    @Flag(help: "Take what was mended out of content/coverage.json, or make the file.")
    var update = false

    @Flag(help: "With --update, allow what has become worse.")
    var lower = false

    @Option(
        name: .customLong("fields"),
        help: ArgumentHelp("With --update, check these fields, too.", valueName: "a,b"))
    var fieldLists: [String] = []

    func validate() throws {
        if !update, lower || !fieldLists.isEmpty {
            throw ValidationError("--lower and --fields go with --update")
        }
        _ = try fields()
    }

    /// Writes the record; reports what it does not allow.
    func update(to coverage: CatalogCoverage, file: SourceFile?, of project: Project) throws {
        var problems: [Diagnostic] = []
        let old = file.map { CoverageRecord(file: $0, diagnostics: &problems) }
        // A record that can't be read is not replaced: it may be a mistake of one letter.
        guard problems.isEmpty else { return try reportFindings(problems) }
        let wanted = try fields()
        let new: CoverageRecord
        if let old, !lower {
            new = old.raised(to: coverage, adding: wanted)
        } else {
            let first =
                old?.fields ?? (wanted.isEmpty ? CoverageRecord.firstFields(of: coverage) : [])
            new = CoverageRecord(of: coverage, fields: first + wanted)
        }
        let path = ProjectFiles.coverageRecordPath
        if new.bytes != file?.bytes {
            try LocalFileSystem().write(new.bytes, to: project.path(path))
        }
        Terminal.say(
            "\(path) checks \(counted(new.fields.count, "field")) and "
                + "allows \(counted(new.allowedCount, "gap"))")
        try reportFindings(coverageProblems(coverage, record: new))
    }

    private func fields() throws -> [CoverageField] {
        try fieldLists.flatMap { $0.split(separator: ",") }.map(String.init).map { name in
            guard let field = CoverageField(rawValue: name) else {
                let names = CoverageField.allCases.map(\.rawValue)
                let hint = didYouMean(name, in: names) ?? "use \(names.joined(separator: ", "))"
                throw ValidationError("--fields: there is no field '\(name)'; \(hint)")
            }
            return field
        }
    }
}
