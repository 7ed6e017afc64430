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
        for (path, file) in byPath.sorted(by: { $0.key < $1.key }) {
            guard let name = templateName(of: path) else { continue }
            scanned.append(ScannedTemplate(name: name, file: file))
            do throws(TemplateProblem) {
                templates[name] = try compile(file)
            } catch {
                diagnostics.append(error.diagnostic)
                templates[name] = stock[path].flatMap { try? compile($0) }
            }
        }
        let problems = templateProblems(in: scanned)
        diagnostics += problems
        if problems.contains(where: { $0.code == .unknownPartial }) {
            // A template that includes itself would never end: keep to what is known to end.
            templates = templates.merging(compileAll(stock)) { _, stock in stock }
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

private func compileAll(_ files: [String: SourceFile]) -> [String: MustacheTemplate] {
    var templates: [String: MustacheTemplate] = [:]
    for (path, file) in files {
        if let name = templateName(of: path) { templates[name] = try? compile(file) }
    }
    return templates
}

/// Why a template can't be used.
private struct TemplateProblem: Error {
    let diagnostic: Diagnostic
}

private func compile(_ file: SourceFile) throws(TemplateProblem) -> MustacheTemplate {
    do {
        return try MustacheTemplate(string: file.text)
    } catch let error as MustacheTemplate.ParserError {
        let starts = file.lineStarts()
        let line = min(max(error.context.lineNumber, 1), starts.count)
        let range = file.lineRange(around: starts[line - 1])
        throw TemplateProblem(
            diagnostic: Diagnostic(
                .templateSyntax, "invalid template: \(explanation(of: error.error))",
                at: SourceRange(file, range), help: "close every section with {{/name}}"))
    } catch {
        throw TemplateProblem(
            diagnostic: Diagnostic(
                .templateSyntax, "the template can't be read", at: .start(of: file)))
    }
}

private func explanation(of error: any Error) -> String {
    switch error as? MustacheTemplate.Error {
    case .sectionCloseNameIncorrect: "a section is closed under another name"
    case .unfinishedName: "a tag is not finished"
    case .expectedSectionEnd: "a section is not closed"
    default: "\(error)"
    }
}
