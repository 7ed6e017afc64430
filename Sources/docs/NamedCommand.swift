import ArgumentParser
import Diagnostics

/// The command that arguments name.
struct NamedCommand {
    /// As people type it: `docs new code`.
    private(set) var name = Docs._commandName
    private(set) var type: any ParsableCommand.Type = Docs.self
    /// What stands behind its name.
    private(set) var arguments: ArraySlice<String>

    init(_ words: [String]) {
        arguments = words[...]
        while let word = arguments.first,
            let next = type.configuration.subcommands.first(where: { $0._commandName == word })
        {
            type = next
            name += " \(word)"
            arguments.removeFirst()
        }
    }

    /// What is wrong with the arguments and what the library says nothing useful about.
    var mistake: String? { unknownCommand ?? unknownOption }

    private var unknownCommand: String? {
        let names = type.configuration.subcommands.map { $0._commandName }
        guard !names.isEmpty, let word = arguments.first, !word.hasPrefix("-"), word != "help"
        else { return nil }
        let hint = didYouMean(word, in: names).map { "; \($0)" } ?? ""
        return "there is no command '\(name) \(printable(word))'\(hint)"
    }

    /// A word with one dash: the library takes it for letters that are options, and one with an
    /// `h` for a call for help.
    private var unknownOption: String? {
        let options = arguments.prefix { $0 != "--" }
        guard
            let word = options.first(where: {
                $0.hasPrefix("-") && !$0.hasPrefix("--") && $0 != "-" && $0 != "-h"
            })
        else { return nil }
        let advice =
            type == Explain.self
            ? "; put '--' in front of a text that starts with a dash: "
                + "docs explain -- \(printable(shellWord(word)))" : ""
        return "there is no option '\(printable(word))'\(advice)"
    }

    /// A misspelt option, as the library reports it where the other arguments are right.
    ///
    /// Where they are not, the library says what is missing, which the misspelt one may have been.
    var misspeltOption: String? {
        let known = Docs.usageString(for: type).matches(of: /--[a-z][a-z-]*/).map { String($0.0) }
        let options = arguments.prefix { $0 != "--" }.filter { $0.hasPrefix("--") }
            .map { String($0.prefix { $0 != "=" }) }
        for option in options where !known.contains(option) {
            if let name = nearest(to: option, in: known) {
                return "Unknown option '\(printable(option))'. Did you mean '\(name)'?"
            }
        }
        return nil
    }

    /// Says what is wrong with the arguments and how the command is used, and ends the program.
    func fail(_ message: String) -> Never {
        Terminal.complain(
            """
            Error: \(message)
            Usage: \(Docs.usageString(for: type))
              See '\(name) --help' for more information.
            """)
        Docs.exit(withError: ExitCode.validationFailure)
    }
}
