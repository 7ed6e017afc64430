import Diagnostics

/// The templates of a theme that the engine can read, with the stock template in place of each that
/// it can't, and what is wrong with them.
struct CheckedTemplates {
    /// By name; they end, whatever they include.
    private(set) var files: [String: SourceFile] = [:]
    private(set) var diagnostics: [Diagnostic] = []
    /// What the templates include; `nil` where some are not as they are meant to be.
    private(set) var included: Set<String>?
    private var accepted: [ScannedTemplate] = []
    private var rejected: [ScannedTemplate] = []
    private var standIns: [ScannedTemplate] = []
    private var unusable: [Diagnostic] = []

    /// - Parameters:
    ///   - all: the files of the theme by their paths.
    ///   - stock: the files of the stock theme by their paths.
    ///   - textSizes: how many bytes each text of the interface has, by key.
    init(_ all: [String: SourceFile], stock: [String: SourceFile], textSizes: [String: Int]) {
        for (path, file) in all.sorted(by: { $0.key < $1.key }) {
            guard let name = templateName(of: path) else { continue }
            add(ScannedTemplate(name: name, file: file), stock: stock[path])
        }
        let problems =
            templateProblems(
                in: accepted + rejected, known: files.keys.sorted(), texts: Set(textSizes.keys))
            + recursionProblems(in: accepted + standIns, textSizes: textSizes)
        diagnostics += problems
        // A name that is wrong says more than that the engine can't read it.
        let files = Set(problems.compactMap { $0.range?.file.path })
        diagnostics += unusable.filter { !files.contains($0.range?.file.path ?? "") }
        if problems.contains(where: { $0.code == .unknownPartial }) {
            // A template that includes itself would never end: keep to what is known to end soon.
            for (path, file) in stock {
                if let name = templateName(of: path) { self.files[name] = file }
            }
            return
        }
        diagnostics += unreachableValueProblems(in: accepted + standIns)
        if !rejected.isEmpty { return }
        let tags = accepted.flatMap(\.tags).filter { $0.sigil == .partial }
        included = Set(tags.compactMap(\.name))
    }

    private mutating func add(_ template: ScannedTemplate, stock: SourceFile?) {
        let problems = templateSyntaxProblems(in: template)
        diagnostics += problems
        do {
            if problems.isEmpty {
                _ = try TemplateReader.read(template.file.text)
                files[template.name] = template.file
                accepted.append(template)
                return
            }
        } catch {
            unusable.append(.unusableTemplate(template.file, error))
        }
        rejected.append(template)
        files[template.name] = stock
        if let stock { standIns.append(ScannedTemplate(name: template.name, file: stock)) }
    }
}

extension Diagnostic {
    fileprivate static func unusableTemplate(
        _ file: SourceFile, _ mistake: TemplateMistake
    ) -> Diagnostic {
        .templateSyntax(
            "the template engine can't read it",
            at: SourceRange(file, file.lineRange(around: mistake.offset)),
            help: "use texts, sections and partials alone")
    }
}
