import ArgumentParser
import CodeGeneration
import Diagnostics
import ErrorCatalog
import Publishing
import Site

extension TargetLanguage: ExpressibleByArgument {
    /// All names, as a sentence has them.
    static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

/// Which language constants are generated in, and how they are called.
struct CodeOptions: ParsableArguments {
    @Option(
        name: .customLong("lang"),
        help: ArgumentHelp(
            "The language: swift, typescript, python, go or java.", valueName: "language"))
    var language: TargetLanguage?

    @Option(
        name: .customLong("type"),
        help: ArgumentHelp(
            "The name of the generated type (default: ErrorCode).", valueName: "name"))
    var givenTypeName: String?

    @Option(
        name: .customLong("package"),
        help: ArgumentHelp(
            "The package of the file, in Go (default: errorcodes) and Java.", valueName: "name"))
    var packageName: String?

    /// The name of the generated type.
    var typeName: String { givenTypeName ?? "ErrorCode" }

    func validate() throws {
        guard let language else {
            if givenTypeName != nil { throw ValidationError("--type is for --lang") }
            if packageName != nil { throw ValidationError("--package is for --lang") }
            return
        }
        if !language.isTypeName(typeName) {
            throw ValidationError(
                "'\(printable(typeName))' can't be the name of a type in \(language.label): use "
                    + "letters, digits and '_', the first a capital letter, and no name that the "
                    + "file needs itself")
        }
        guard let packageName else { return }
        if !language.hasPackages {
            throw ValidationError("--package is for Go and Java; \(language.label) needs none")
        }
        if !language.isPackageName(packageName) {
            throw ValidationError(
                "'\(printable(packageName))' can't be the name of a package in \(language.label)")
        }
    }

    /// What the file is called where nobody says it.
    func fileName(in language: TargetLanguage) -> String { language.fileName(ofType: typeName) }

    /// The code for a catalog; `nil` where no language was asked for.
    func file(for source: CatalogSource) -> GeneratedFile? {
        guard let language else { return nil }
        let pages = source.catalog.entries.map { ($0.code.value, source.site.url(of: $0)) }
        let code = CodeSource(
            catalog: source.catalog, apiName: source.site.apiName,
            pages: Dictionary(pages, uniquingKeysWith: { first, _ in first })
                .compactMapValues(\.self),
            typeName: typeName, packageName: packageName)
        return GeneratedFile(
            name: fileName(in: language), bytes: generatedCode(from: code, in: language),
            isGenerated: isGeneratedCode)
    }
}
