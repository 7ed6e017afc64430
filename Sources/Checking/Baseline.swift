package import Diagnostics
import Escaping

/// Findings that were there when somebody decided to look at new ones only.
///
/// A finding is the same one while its code, its file and the text of its line are, whatever line
/// that is. Findings that are always errors are never in a baseline.
package struct Baseline: Sendable, Equatable {
    /// How often each finding was there.
    var counts: [Fingerprint: Int] = [:]

    /// A baseline without findings.
    package init() {}

    /// The findings that a baseline can hold.
    package init(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics where !diagnostic.code.isFixed {
            counts[Fingerprint(diagnostic), default: 0] += 1
        }
    }

    /// How many findings are in it.
    package var count: Int { counts.values.reduce(0, +) }

    /// These findings, and of an older baseline those of checks that did not run this time.
    package func keeping(_ older: Baseline, notRun: Set<DiagnosticCode>) -> Baseline {
        var result = self
        for (fingerprint, count) in older.counts where notRun.contains(fingerprint.code) {
            result.counts[fingerprint] = count
        }
        return result
    }

    /// Tells new findings from known ones.
    ///
    /// - Parameters:
    ///   - diagnostics: what was found, in the order of places; of equal ones the last are new.
    ///   - notRun: codes of checks that did not run: that their findings are gone says nothing.
    /// - Returns: the new findings and how many are known or mended.
    package func comparison(
        with diagnostics: [Diagnostic], notRun: Set<DiagnosticCode> = []
    ) -> Comparison {
        var left = counts
        var new: [Diagnostic] = []
        for diagnostic in diagnostics {
            let fingerprint = Fingerprint(diagnostic)
            let count = diagnostic.code.isFixed ? 0 : left[fingerprint, default: 0]
            if count > 0 {
                left[fingerprint] = count - 1
            } else {
                new.append(diagnostic)
            }
        }
        let mended = left.reduce(0) { $0 + (notRun.contains($1.key.code) ? 0 : $1.value) }
        return Comparison(new: new, known: diagnostics.count - new.count, mended: mended)
    }

    /// What became of the findings of a baseline.
    package struct Comparison: Sendable, Equatable {
        /// The findings that are not in the baseline.
        package var new: [Diagnostic]
        /// How many findings are in the baseline.
        package var known: Int
        /// How many findings of the baseline are gone.
        package var mended: Int

        package init(new: [Diagnostic], known: Int, mended: Int) {
            self.new = new
            self.known = known
            self.mended = mended
        }
    }
}
