import Diagnostics
import YAMLSource

/// The texts of the interface in one language.
package struct InterfaceStrings: Sendable {
    /// The language that they are in; English where the theme has none for what was asked.
    package let language: String
    /// The texts by key.
    let texts: [String: String]

    /// A text that the program itself puts on a page.
    package subscript(_ text: InterfaceText) -> String { texts[text.rawValue] ?? text.rawValue }

    /// The keys of all texts.
    var keys: Set<String> { Set(texts.keys) }

    /// No texts at all, so that their keys are shown.
    init() {
        language = "en"
        texts = [:]
    }

    /// What a language calls itself: the name in its own texts, else its tag.
    package func name(of language: String) -> String {
        let isOwn = language == self.language || language.hasPrefix("\(self.language)-")
        return isOwn ? texts[Self.languageName] ?? language : language
    }

    /// The key of what a language calls itself.
    private static let languageName = "languageName"

    /// The folder of the language files below the theme.
    static let folder = "strings/"

    /// Whether a file of the theme has texts for pages in a language.
    static func isFile(_ path: String, of language: String) -> Bool {
        languageFileNames(of: language).contains { path == Theming.path(of: $0) }
    }

    /// - Parameters:
    ///   - language: a BCP 47 language tag; its first part alone is tried as well.
    ///   - stock: the files of the stock theme by path.
    ///   - own: the files of the project's theme by path.
    ///   - diagnostics: gets what is wrong in the project's files.
    init(
        _ language: String, stock: [String: SourceFile], own: [String: SourceFile],
        diagnostics: inout [Diagnostic]
    ) {
        var ignored: [Diagnostic] = []
        let english = stringsFile(stock[path(of: "en")], known: nil, diagnostics: &ignored)
        let names = languageFileNames(of: language)
        let known = Set(english.keys)
        var texts = english
        // No language is called as English is.
        if !names.contains("en") { texts[Self.languageName] = nil }
        var found = "en"
        for name in names.reversed() {
            let files = [stock[path(of: name)], own[path(of: name)]].compactMap(\.self)
            guard !files.isEmpty else { continue }
            found = name
            for file in files {
                let own = stringsFile(file, known: known, diagnostics: &diagnostics)
                texts.merge(own) { _, new in new }
            }
        }
        self.language = found
        self.texts = texts
    }
}

/// The names that a file for a language may have: the whole tag and its first part, `pt-BR` and
/// `pt`.
func languageFileNames(of language: String) -> [String] {
    var names = [language]
    let primary = String(language.prefix { $0 != "-" })
    if primary != language { names.append(primary) }
    return names
}

/// The path of a language's file below the theme.
private func path(of language: String) -> String { "\(InterfaceStrings.folder)\(language).yaml" }

/// The texts of a file.
///
/// - Parameters:
///   - file: the file.
///   - known: the keys that it may have; any where `nil`.
///   - diagnostics: gets what is wrong in it.
/// - Returns: the texts by key; none where the file can't be read.
private func stringsFile(
    _ file: SourceFile?, known: Set<String>?, diagnostics: inout [Diagnostic]
) -> [String: String] {
    guard let file, let root = parseYAML(YAMLText(wholeFile: file), diagnostics: &diagnostics)
    else { return [:] }
    let keys = known?.sorted() ?? root.members.compactMap { $0.0.text }
    var reader = MappingReader(root, subject: "the interface's texts", keys: keys)
    var texts: [String: String] = [:]
    for key in keys {
        guard let text = reader.text(key) else { continue }
        texts[key] = text.value
        for name in variables(in: text.value) where ViewKey.named[name]?.kind != .text {
            reader.report(
                .unknownVariable, "no page has a text '\(name)' for '\(key)'", at: text.range,
                help: didYouMean(name, in: ViewKey.allNames)
                    ?? "use one of the names that the theme's reference page lists")
            texts[key] = nil
        }
    }
    diagnostics += reader.diagnostics
    return texts
}
