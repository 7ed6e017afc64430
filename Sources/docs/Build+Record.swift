import Diagnostics
import Foundation
import Permanence
import Publishing
import Site

extension Build {
    /// What the last build into a folder left.
    ///
    /// - Returns: `nil` where the options ask for more than a folder that is up to date: the list of
    ///   what changed, or what has become of known findings.
    func record(of files: ProjectFiles, in output: String) -> BuildRecord? {
        if manifest.isWanted || baseline.path != nil { return nil }
        guard let program = Bundle.main.executablePath.flatMap({ FileStamp(of: $0) }) else {
            return nil
        }
        // Findings that are switched off are no findings, so what is switched off counts.
        let options = [levels.errors, levels.warnings, levels.allowed].map { "\($0)" }
        return BuildRecord(
            of: project.project, in: output, from: files,
            by: [program.text, "\(locked)"] + options)
    }

    /// Keeps what a build left; of one with findings nothing, so that the next one finds them again.
    func keep(
        _ record: BuildRecord?, of build: SiteBuild, _ outcome: Publisher.Outcome,
        _ lock: PermalinkLock?
    ) {
        guard build.diagnostics.isEmpty, var record else { return }
        if let lock {
            record.use(permalinks: lock.bytes)
        } else if !locked, !build.site.hasAllPermalinks {
            // They could not be recorded; the next build tries again.
            return
        }
        record.keep(outcome.written + outcome.unchanged, pageCount: build.site.pageCount)
    }

    /// What a build did.
    func sentence(_ output: String, pages: Int, _ outcome: Publisher.Outcome) -> String {
        "Built \(counted(pages, "page")) into \(printable(output)): "
            + "\(counted(outcome.written.count, "file")) written, "
            + "\(outcome.unchanged.count) unchanged, \(outcome.removed.count) removed"
    }
}
