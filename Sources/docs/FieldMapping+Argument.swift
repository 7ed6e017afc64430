import ArgumentParser
import Diagnostics
import Importing

extension FieldMapping {
    /// Reads `KEY=VALUE`.
    init(argument: String) throws {
        guard let sign = argument.firstIndex(of: "=") else {
            throw ValidationError("it has to be a key, = and what goes into it, as in title=name")
        }
        let name = String(argument[..<sign])
        guard let target = ImportTarget(name: name) else {
            let keys = ImportTarget.allCases.map(\.rawValue)
            let help = didYouMean(name, in: keys) ?? "the keys are \(keys.joined(separator: ", "))"
            throw ValidationError("there is no key '\(name)': \(help)")
        }
        self.init(target, String(argument[argument.index(after: sign)...]))
    }
}
