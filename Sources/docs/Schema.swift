import ArgumentParser
import ErrorCatalog
import Escaping

/// The command `docs schema`.
struct Schema: ParsableCommand {
    /// The forms of the description.
    enum Form: String, ExpressibleByArgument, CaseIterable {
        case json
        case markdown
    }

    static let configuration = CommandConfiguration(
        abstract: "Prints what a catalog may hold, as a JSON Schema or as a page.",
        discussion: """
            Editors complete and check a catalog by the schema. In Visual Studio Code, with the \
            YAML extension, this first line of a file is enough:
            # yaml-language-server: $schema=catalog.schema.json

            Example: docs schema > content/catalog.schema.json
            """)

    @Option(help: "What to print: json (a JSON Schema, draft-07) or markdown (a reference page).")
    var format = Form.json

    func run() {
        switch format {
        case .json: Terminal.write(catalogSchema().bytes(.indented) + [0x0A])
        case .markdown: Terminal.write(Array(catalogReference().utf8))
        }
    }
}
