import ArgumentParser

/// Measures what pages and whole sites cost, beside other programs and beside what the machine can
/// do, in one run.
@main
struct Benchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measures builds beside other programs and beside what the machine can do.",
        subcommands: [
            BuildBenchmark.self, ServeBenchmark.self, LoadBenchmark.self, MarkdownBenchmark.self,
            WriteCorpus.self,
        ],
        defaultSubcommand: BuildBenchmark.self)
}
