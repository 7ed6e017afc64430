import ArgumentParser
import Diagnostics
import Search

extension SearchCommand {
    /// Says what is wrong in the project: it may be why nothing was found.
    func report(_ errors: [Diagnostic], _ found: SearchResults) throws {
        guard !errors.isEmpty else { return }
        guard found.results.isEmpty else {
            return Terminal.complain(
                "note: the project has \(counted(errors.count, "error")); see docs check")
        }
        try stop(for: errors)
    }
}
