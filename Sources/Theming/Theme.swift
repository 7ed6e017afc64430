package import Diagnostics
package import Escaping

/// The templates and assets of a site: the stock theme, with files of the project in place of
/// those that have the same path.
package struct Theme: Sendable {
    /// The templates by the language of their texts and by their names.
    private let templates: [String: [TemplateName: Template]]
    /// The texts of the interface by the language of the pages they are for.
    private let strings: [String: InterfaceStrings]
    /// The words for the search by the language of the pages they are for.
    private let vocabularies: [String: SearchVocabulary]
    /// What is published as it is, in path order.
    package let assets: [ThemeAsset]

    /// - Parameters:
    ///   - files: the project's own theme files, their paths below `folder`.
    ///   - folder: the path of the project's theme folder, ending in `/`.
    ///   - languages: the languages that pages are in.
    ///   - diagnostics: gets what is wrong in the project's templates; the stock template stands
    ///     in for a broken one.
    package init(
        files: [SourceFile], folder: String, languages: [String] = ["en"],
        diagnostics: inout [Diagnostic]
    ) {
        var byPath: [String: SourceFile] = [:]
        for (path, text) in StockTheme.files {
            byPath[path] = SourceFile(path: folder + path, bytes: Array(text.utf8))
        }
        let stock = byPath
        for file in files { byPath[String(file.path.dropFirst(folder.utf8.count))] = file }

        let own = byPath.filter { stock[$0.key] != $0.value }
        let strings = languages.map {
            InterfaceStrings($0, stock: stock, own: own, diagnostics: &diagnostics)
        }
        let textSizes = strings.map { $0.texts.mapValues(\.utf8.count) }
        let templates = CheckedTemplates(
            byPath, stock: stock,
            textSizes: textSizes.dropFirst().reduce(textSizes.first ?? [:]) { sizes, others in
                sizes.merging(others.filter { sizes[$0.key] != nil }, uniquingKeysWith: max)
            })
        diagnostics += templates.diagnostics + outdatedCopyProblems(in: files, folder: folder)
        if let included = templates.included {
            diagnostics += unusedThemeFiles(
                files, folder: folder, included: included, languages: languages)
        }
        let vocabularies = languages.map {
            SearchVocabulary($0, files: byPath, diagnostics: &diagnostics)
        }
        self.vocabularies = Dictionary(
            zip(languages, vocabularies), uniquingKeysWith: { first, _ in first })
        self.strings = Dictionary(
            zip(languages, strings), uniquingKeysWith: { first, _ in first })
        self.templates = self.strings.mapValues { strings in
            let texts = strings.texts.mapValues { templateMarkup(of: $0) }
            let nodes = templates.files.compactMapValues {
                try? TemplateReader.read(expandedTexts($0.text, texts))
            }
            var compiler = TemplateCompiler(nodes: nodes)
            return Dictionary(
                uniqueKeysWithValues: TemplateName.allCases.map { name in
                    (name, Template(name.rawValue, by: &compiler))
                })
        }
        assets = byPath.filter { $0.key.hasPrefix("assets/") }
            .map { ThemeAsset(path: $0.key, bytes: $0.value.bytesWithoutRecord) }
            .sorted { $0.path < $1.path }
    }

    /// The texts of the interface for pages in a language that the theme was made for.
    package func strings(in language: String) -> InterfaceStrings {
        strings[language] ?? InterfaceStrings()
    }

    /// The words for the search of pages in a language that the theme was made for.
    package func vocabulary(in language: String) -> SearchVocabulary {
        vocabularies[language] ?? SearchVocabulary()
    }

    /// Renders a template with a view.
    package func render(
        _ template: TemplateName, _ view: View, in language: String = "en"
    ) -> HTML {
        templates[language]?[template]?.render(view) ?? HTML()
    }
}
