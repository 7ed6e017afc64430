import ArgumentParser

/// Writes a project to look at, or to try other programs with.
struct WriteCorpus: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "corpus", abstract: "Writes the project that builds are measured with.")

    @Argument(help: "How many error codes it has.") var pages: Int
    @Argument(help: "The folder to write to.") var folder: String
    @Option(help: "What the codes are described with: \(Corpus.Form.list).")
    var form = Corpus.Form.full

    func run() throws {
        let corpus = Corpus(pages: pages, form: form)
        try corpus.writeProject(to: folder)
    }
}

extension Corpus.Form: ExpressibleByArgument {
    /// All names, as a sentence has them.
    static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
