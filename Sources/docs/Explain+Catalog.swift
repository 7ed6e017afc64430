import ArgumentParser
import Diagnostics
import ErrorCatalog
import Escaping
import Explaining

extension Explain {
    /// What is found in the catalog, or in our own pages where there is no catalog.
    func explained(_ input: [UInt8]) throws -> (KnownCatalog, Explanation) {
        let found: (known: KnownCatalog, diagnostics: [Diagnostic])?
        do {
            found = try source.read()
        } catch {
            Terminal.complain("Error: \(error)")
            throw ExitCode.configuration
        }
        let errors = (found?.diagnostics ?? []).filter { $0.severity == .error }
        if let known = found?.known, !known.catalog.entries.isEmpty {
            let explanation = explain(input, in: known)
            if source.file == nil || explanation.isFound {
                note(errors)
            } else {
                try stop(for: errors)
            }
            return (known, explanation)
        }
        let explanation = explain(input, in: .empty)
        guard case .diagnostic = explanation.subject else {
            if source.file == nil { note(errors) } else { try stop(for: errors) }
            let place = "'\(printable(source.name))'"
            let what = found == nil ? "there is no catalog in" : "there are no codes in"
            Terminal.complain(
                "Error: \(what) \(place): name the folder of a project with --project, or a file "
                    + "with --catalog")
            throw ExitCode.configuration
        }
        return (.empty, explanation)
    }

    /// Says that a part of the catalog could not be read.
    private func note(_ errors: [Diagnostic]) {
        guard let first = errors.first else { return }
        let place = first.range.map { ", the first at \($0.displayPlace)" } ?? ""
        let rest = source.file == nil ? "; see docs check" : ": \(printable(first.message))"
        Terminal.complain("note: the catalog has \(counted(errors.count, "error"))\(place)\(rest)")
    }
}
