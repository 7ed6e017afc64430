package import Diagnostics
package import Escaping
import Mustache

/// The templates and assets of a site: the stock theme, with files of the project in place of
/// those that have the same path.
package struct Theme: Sendable {
    private let library: MustacheLibrary
    /// What is published as it is, in path order.
    package let assets: [ThemeAsset]

    /// - Parameters:
    ///   - files: the project's own theme files, their paths below `folder`.
    ///   - folder: the path of the project's theme folder, ending in `/`.
    ///   - diagnostics: gets what is wrong in the project's templates; the stock template stands
    ///     in for a broken one.
    package init(files: [SourceFile], folder: String, diagnostics: inout [Diagnostic]) {
        var byPath: [String: SourceFile] = [:]
        for (path, text) in StockTheme.files {
            byPath[path] = SourceFile(path: folder + path, bytes: Array(text.utf8))
        }
        let stock = byPath
        for file in files { byPath[String(file.path.dropFirst(folder.utf8.count))] = file }

        var templates: [String: MustacheTemplate] = [:]
        var scanned: [ScannedTemplate] = []
        var standIns: [ScannedTemplate] = []
        for (path, file) in byPath.sorted(by: { $0.key < $1.key }) {
            guard let name = templateName(of: path) else { continue }
            let template = ScannedTemplate(name: name, file: file)
            if let problem = templateSyntaxProblem(in: template) {
                diagnostics.append(problem)
                templates[name] = stock[path].flatMap { try? MustacheTemplate(string: $0.text) }
                standIns += stock[path].map { [ScannedTemplate(name: name, file: $0)] } ?? []
                continue
            }
            scanned.append(template)
            do {
                templates[name] = try MustacheTemplate(string: file.text)
            } catch {
                diagnostics.append(.unusableTemplate(file, error))
                templates[name] = stock[path].flatMap { try? MustacheTemplate(string: $0.text) }
            }
        }
        let problems =
            templateProblems(in: scanned, known: templates.keys.sorted())
            + recursionProblems(in: scanned + standIns)
        diagnostics += problems
        if problems.contains(where: { $0.code == .unknownPartial }) {
            // A template that includes itself would never end: keep to what is known to end.
            for (path, file) in stock {
                guard let name = templateName(of: path) else { continue }
                templates[name] = try? MustacheTemplate(string: file.text)
            }
        } else if scanned.count == templates.count {
            diagnostics += unusedThemeFiles(files, folder: folder, scanned)
        }
        library = MustacheLibrary(templates: templates)
        assets = byPath.filter { $0.key.hasPrefix("assets/") }
            .map { ThemeAsset(path: $0.key, bytes: $0.value.bytes) }
            .sorted { $0.path < $1.path }
    }

    /// Renders a template with a view.
    package func render(_ template: TemplateName, _ view: View) -> HTML {
        let text = library.render(view, withTemplate: template.rawValue) ?? ""
        return HTML(trusting: Array(text.utf8))
    }
}

/// `partials/header` for `templates/partials/header.mustache`; `nil` for other files.
private func templateName(of path: String) -> String? {
    let (folder, suffix) = ("templates/", ".mustache")
    guard path.hasPrefix(folder), path.hasSuffix(suffix) else { return nil }
    return String(path.dropFirst(folder.count).dropLast(suffix.count))
}

/// The project's files that nothing reads: neither assets nor templates, or templates that no page
/// uses.
private func unusedThemeFiles(
    _ files: [SourceFile], folder: String, _ templates: [ScannedTemplate]
) -> [Diagnostic] {
    let included = templates.flatMap(\.tags).filter { $0.sigil == .partial }.compactMap(\.name)
    let pages = TemplateName.allCases.map(\.rawValue)
    let used = Set(pages + included)
    return files.compactMap { file in
        let path = String(file.path.dropFirst(folder.utf8.count))
        let name = templateName(of: path)
        if path.hasPrefix("assets/") || name.map(used.contains) == true { return nil }
        let help =
            if let name, name.hasPrefix("partials/") {
                "include it with {{> \(name)}}, or remove it"
            } else if let name, let page = nearest(to: name, in: pages) {
                "did you mean '\(folder)templates/\(page).mustache'?"
            } else {
                "put assets into \(folder)assets/ and *.mustache files into \(folder)templates/"
            }
        return Diagnostic(
            .unusedThemeFile, "nothing reads this file", at: .start(of: file), help: help)
    }
}

extension Diagnostic {
    fileprivate static func unusableTemplate(_ file: SourceFile, _ error: any Error) -> Diagnostic {
        let context = (error as? MustacheTemplate.ParserError)?.context
        let starts = file.lineStarts()
        let line = min(max(context?.lineNumber ?? 1, 1), starts.count)
        return Diagnostic(
            .templateSyntax, "invalid template: the template engine can't read it",
            at: SourceRange(file, file.lineRange(around: starts[line - 1])),
            help: "use texts, sections and partials alone")
    }
}
