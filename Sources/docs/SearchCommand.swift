import ArgumentParser
import Diagnostics
import Escaping
import Publishing
import Search
import Site

/// The command `docs search`.
struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Finds pages as the search of the site does.",
        discussion: """
            Takes a code, words, or a pasted line of a log, and ranks pages exactly as the site \
            does. Without words, reads what you pipe. Write -- in front of a code that starts with \
            a dash.

            Exit codes: 0 found, 1 nothing found, 2 the project can't be used.

            Example: docs search "token expired"
            """)

    @Argument(help: "What to search for.")
    var words: [String] = []

    @OptionGroup var project: ProjectOptions

    @Option(help: ArgumentHelp("The most results.", valueName: "count"))
    var limit = 10

    @Option(
        help: ArgumentHelp(
            "What pages have to be: 1xx to 5xx, status, error, list, article, retryable or "
                + "not-retryable; may be repeated.", valueName: "what"))
    var filter: [SearchFilter] = []

    @Option(
        help: ArgumentHelp("The language of the pages, if the site has several.", valueName: "tag"))
    var language: String?

    @Flag(help: "Write an object for programs.")
    var json = false

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit wants a number from 1 on") }
    }

    func run() async throws {
        let text =
            words.isEmpty
            ? String(decoding: readPaste(), as: UTF8.self) : words.joined(separator: " ")
        if text.allSatisfy(\.isWhitespace) {
            throw ValidationError("nothing to search for: name a code, or say what happened")
        }
        let build = try await project.project.build()
        guard let index = build.site.searchIndex(in: language) else {
            let languages = build.site.languages.joined(separator: ", ")
            throw ValidationError("the site is not in '\(language ?? "")', but in: \(languages)")
        }
        let found = SearchEngine(index).search(
            text, filters: filter, limit: limit)
        try report(build.diagnostics.filter { $0.severity == .error }, found)
        if json {
            Terminal.write(found.json.bytes(.indented) + [0x0A])
        } else {
            Terminal.write(Array(found.text(colour: Terminal.hasColour(onOutput: true)).utf8))
        }
        if found.results.isEmpty { throw ExitCode.failure }
    }
}

extension SearchFilter: ExpressibleByArgument {}
