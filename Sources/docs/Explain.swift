import ArgumentParser
import Diagnostics
import Escaping
import Explaining

/// The command `docs explain`.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Explains a code, a status, a message or a whole response.",
        discussion: """
            Without words, reads what you paste or pipe: headers and body, the output of curl -i \
            or curl -v, a body alone, lines of a log. Looks in the catalog of the project, or in a \
            published catalog.json. Knows the DOC codes of this program, too.

            Exit codes: 0 found, 1 nothing found, 2 no catalog.

            Example: curl -si https://api.example.com/v1/orders | docs explain
            """)

    @Argument(
        help: "A code, an alias, a status, a message, or the address of a page.",
        completion: .custom(completedCodes))
    var words: [String] = []

    @OptionGroup var source: CatalogOptions

    @Flag(help: "Write an object for programs.")
    var json = false

    @Flag(help: "Write the address of the page and nothing else.")
    var web = false

    func validate() throws {
        if json, web { throw ValidationError("use either --json or --web") }
    }

    func run() throws {
        let input = words.isEmpty ? readPaste() : Array(words.joined(separator: " ").utf8)
        if input.allSatisfy({ $0 <= 0x20 }) {
            throw ValidationError("nothing to explain: name a code, or paste a response")
        }
        let (known, explanation) = try explained(input)
        if json {
            let object = explanation.json(in: known)
            Terminal.write(object.bytes(.indented) + [0x0A])
        } else if web, let address = explanation.address(in: known) {
            Terminal.say(address)
        } else {
            let hasColour = Terminal.hasColour(onOutput: !web)
            let text = explanation.text(in: known, width: Terminal.width, colour: hasColour)
            if web { Terminal.complain(text, tail: "") } else { Terminal.write(Array(text.utf8)) }
            if web, case .diagnostic(let page) = explanation.subject {
                Terminal.complain(
                    "Error: '\(printable(source.name))' has no page of \(page.code), so there is "
                        + "no address; this is what the program knows of it")
                throw ExitCode.failure
            }
        }
        if !explanation.isFound { throw ExitCode.failure }
    }
}
