import ArgumentParser

/// Feeds broken, hostile and random inputs to every part that reads what others wrote, and keeps
/// each input that ends a process, takes too long or breaks a promise.
@main
struct Fuzz: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fuzz",
        abstract: "Looks for inputs that crash, hang or break a promise.",
        subcommands: [RunFuzz.self, ReplayFuzz.self, FuzzWorker.self],
        defaultSubcommand: RunFuzz.self)
}
