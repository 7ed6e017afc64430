import ArgumentParser
import Diagnostics
import Importing

extension ImportOptions.TextForm: ExpressibleByArgument {}
extension ImportOptions.Delimiter: ExpressibleByArgument {}
extension ImportOptions.EntryKind: ExpressibleByArgument {}

/// What becomes of the fields of an imported source.
struct ImportFieldOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            """
            The field for a key: code, status, title, summary, message, type, slug, aliases, \
            group, tags, severity, actor, endpoints, since, causes, fixes, related, keywords or \
            body. Several for one key are tried in turn.
            """, valueName: "key=field"),
        transform: FieldMapping.init(argument:))
    var map: [FieldMapping] = []

    @Option(
        help: ArgumentHelp("The value of a key where a record has none.", valueName: "key=value"),
        transform: FieldMapping.init(argument:))
    var set: [FieldMapping] = []

    @Option(help: ArgumentHelp("A field to leave out on purpose.", valueName: "field"))
    var ignore: [String] = []

    @Option(help: ArgumentHelp("The keys that lead to the records.", valueName: "path.to.list"))
    var at: String?

    @Option(help: ArgumentHelp("The names of the columns, _ to leave one out.", valueName: "a,b,c"))
    var columns: String?

    @Option(help: "What is between columns: comma, semicolon, tab, pipe or space.")
    var delimiter: ImportOptions.Delimiter?

    @Option(help: "What the texts are written in: plain, markdown or html.")
    var texts: ImportOptions.TextForm?

    @Option(help: "What the records become: error or status.")
    var kind: ImportOptions.EntryKind?

    @Option(help: ArgumentHelp("The field with the group.", valueName: "field"))
    var groupBy: String?

    @Option(help: ArgumentHelp("Where relative links in texts start.", valueName: "url"))
    var linkBase: String?

    func validate() throws {
        if let status = set.last(where: { $0.target == .status })?.value,
            status.wholeMatch(of: /[1-5][0-9][0-9]/) == nil
        {
            throw ValidationError("--set status wants a number from 100 to 599, not '\(status)'")
        }
        for constant in set {
            guard let problem = constant.problem else { continue }
            throw ValidationError(
                "--set \(constant.target.rawValue): \(problem.message); \(problem.help)")
        }
        if let linkBase, linkBase.prefixMatch(of: /https?:\/\/[^\/]+\//) == nil {
            throw ValidationError("--link-base wants a URL such as https://example.com/docs/")
        }
    }

    var options: ImportOptions {
        var options = ImportOptions()
        options.mappings = map
        options.constants = set
        options.ignored = Set(ignore)
        options.path = at.map { $0.split(separator: ".").map(String.init) } ?? []
        options.columns = columns.map { $0.split(separator: ",").map(String.init) } ?? []
        options.delimiter = delimiter
        options.texts = texts
        options.kind = kind
        options.groupField = groupBy
        options.linkBase = linkBase
        return options
    }
}
