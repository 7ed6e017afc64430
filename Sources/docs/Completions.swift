import ArgumentParser

/// The command `docs completions`.
struct Completions: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints a script that completes commands, options and codes in a shell.",
        discussion: """
            Example: docs completions bash > ~/.local/share/bash-completion/completions/docs
            """)

    enum Shell: String, ExpressibleByArgument, CaseIterable {
        case bash, zsh, fish

        var completionShell: CompletionShell {
            switch self {
            case .bash: .bash
            case .zsh: .zsh
            case .fish: .fish
            }
        }
    }

    @Argument(help: "bash, zsh or fish.")
    var shell: Shell

    func run() {
        Terminal.say(Docs.completionScript(for: shell.completionShell))
        if shell == .bash { Terminal.say(bashQuoting + "\n\n" + bashCodeCompletion) }
    }
}
