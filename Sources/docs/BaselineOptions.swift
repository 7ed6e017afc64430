import ArgumentParser
import Checking
import Diagnostics
import Publishing

/// Which findings are known and don't count.
struct BaselineOptions: ParsableArguments {
    /// The most bytes that a baseline may have.
    private static let sizeLimit = 64 << 20

    @Option(
        name: .customLong("baseline"),
        help: ArgumentHelp("Show and count only what is not in this file.", valueName: "file"),
        completion: .file())
    var path: String?

    func validate() throws {
        if path?.isEmpty == true { throw ValidationError("--baseline wants the name of a file") }
    }

    /// The findings that are not in the baseline; says how many are, and how many are gone.
    func newFindings(
        in diagnostics: [Diagnostic], notRun: Set<DiagnosticCode> = DiagnosticCode.onRequest
    ) -> [Diagnostic] {
        guard let path else { return diagnostics }
        var problems: [Diagnostic] = []
        guard let baseline = read(path, &problems) else { return problems + diagnostics }
        let comparison = baseline.comparison(with: diagnostics, notRun: notRun)
        if comparison.known > 0 {
            let verb = comparison.known == 1 ? "is" : "are"
            Terminal.complain("\(counted(comparison.known, "known finding")) \(verb) in \(path)")
        }
        if comparison.mended > 0 {
            let (verb, them) = comparison.mended == 1 ? ("is", "it") : ("are", "them")
            Terminal.complain(
                "\(counted(comparison.mended, "finding")) of \(path) \(verb) mended: "
                    + "add --update-baseline to take \(them) out")
        }
        return comparison.new
    }

    /// Writes the findings into the baseline's file.
    ///
    /// - Returns: the findings that no baseline can hold; then nothing was written.
    func update(
        with diagnostics: [Diagnostic], notRun: Set<DiagnosticCode>
    ) throws -> [Diagnostic] {
        guard let path else { return [] }
        var problems = diagnostics.filter(\.code.isFixed)
        // A file that is no baseline may be somebody's work.
        let exists = LocalFileSystem().kind(of: path) != .nothing
        let older = exists ? read(path, &problems) : Baseline()
        guard problems.isEmpty, let older else { return problems }
        let baseline = Baseline(diagnostics).keeping(older, notRun: notRun)
        try LocalFileSystem().write(baseline.bytes, to: path)
        Terminal.complain("Wrote \(path): \(counted(baseline.count, "finding"))")
        return []
    }

    private func read(_ path: String, _ problems: inout [Diagnostic]) -> Baseline? {
        do {
            let bytes = try LocalFileSystem().read(path, limit: Self.sizeLimit)
            return Baseline(
                file: SourceFile(path: path, bytes: bytes, base: .workingDirectory),
                diagnostics: &problems)
        } catch {
            problems.append(.missingBaseline(path, reason: error.reason))
            return nil
        }
    }
}
