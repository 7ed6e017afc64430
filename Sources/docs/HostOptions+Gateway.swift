import ArgumentParser
import Diagnostics
import HostConfiguration

extension HostOptions {
    /// Says which responses a gateway can't give because the catalog lacks their status.
    ///
    /// - Throws: the exit code 2, where it could give none.
    func complain(of coverage: GatewayCoverage, for target: HostTarget) throws {
        let missing = coverage.missingOfOutage.map(String.init).joined(separator: ", ")
        guard coverage.hasAnswers else {
            throw refusal(
                "the catalog has none of the statuses that \(target.label) answers with by itself; "
                    + "add at least those of an API that is down under 'statuses': \(missing)")
        }
        if !coverage.missingOfOutage.isEmpty {
            Terminal.complain(
                "warning: the catalog lacks statuses that \(target.label) answers with while the "
                    + "API is down, so these responses stay as they are: \(missing). Add them "
                    + "under 'statuses', and generate the file again")
        }
    }

    /// What the command says before it ends.
    func refusal(_ message: String) -> ExitCode {
        Terminal.complain("Error: \(message)")
        return .configuration
    }
}
