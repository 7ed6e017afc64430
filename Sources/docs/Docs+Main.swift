import ArgumentParser

extension Docs {
    /// Runs the command that the arguments name.
    static func main() async {
        let words = Array(CommandLine.arguments.dropFirst())
        let named = NamedCommand(words)
        if let mistake = named.mistake { named.fail(mistake) }
        do {
            let command = try await asyncParseAsRoot(words)
            try await run(command)
        } catch let error as ValidationError {
            // The library would show how the program is used, since it does not know the command.
            named.fail(error.message)
        } catch {
            if exitCode(for: error) == .validationFailure, let mistake = named.misspeltOption {
                named.fail(mistake)
            }
            exit(withError: error)
        }
    }

    private static func run(_ command: any ParsableCommand) async throws {
        if var command = command as? any AsyncParsableCommand {
            try await command.run()
        } else {
            var command = command
            try command.run()
        }
    }
}
