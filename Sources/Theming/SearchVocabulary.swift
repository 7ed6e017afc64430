import Diagnostics
import YAMLSource

/// The words that people search with and no page says, in one language.
package struct SearchVocabulary: Sendable {
    /// What people type who don't know the name of a status, by status.
    ///
    /// Those of a class stand under `4xx`, those of the list of all codes under `all`.
    package private(set) var symptoms: [String: [String]] = [:]
    /// How people say the number of a status: "four oh four", by status.
    package private(set) var spokenNumbers: [String: [String]] = [:]
    /// Groups of words that mean the same.
    package private(set) var synonyms: [[String]] = []
    /// What a page says of a code that nothing sends any more.
    package private(set) var retirements: [String] = []

    /// No words at all.
    init() {}

    /// - Parameters:
    ///   - language: a BCP 47 language tag; its first part alone is tried as well.
    ///   - files: the files of the theme by path.
    ///   - diagnostics: gets what is wrong in the file.
    init(_ language: String, files: [String: SourceFile], diagnostics: inout [Diagnostic]) {
        let paths = languageFileNames(of: language).map { path(of: $0) }
        guard let file = paths.compactMap({ files[$0] }).first else { return }
        if let stock = Self.stock(equalTo: file) {
            self = stock
        } else {
            read(file, &diagnostics)
        }
    }

    private mutating func read(_ file: SourceFile, _ diagnostics: inout [Diagnostic]) {
        guard let root = parseYAML(YAMLText(wholeFile: file), diagnostics: &diagnostics) else {
            return
        }
        var reader = MappingReader(
            root, subject: "the vocabulary of the search",
            keys: ["statuses", "spoken", "words", "retired"])
        symptoms = phrases(ofKey: "statuses", &reader)
        spokenNumbers = phrases(ofKey: "spoken", &reader)
        for group in reader.list("words") {
            guard group.kind == .list else {
                reader.add(
                    .wrongType(
                        "an element of 'words' has to be a list", group,
                        help: "write '- [remove, delete]'"))
                continue
            }
            synonyms.append(texts(in: group, &reader))
        }
        retirements = reader.texts("retired").map(\.value)
        diagnostics += reader.diagnostics
    }

    // The vocabularies of the stock theme are long and never change: each is read once.
    private static let english = SearchVocabulary(stock: "en")
    private static let german = SearchVocabulary(stock: "de")

    private init(stock language: String) {
        var ignored: [Diagnostic] = []
        if let file = StockFile.at(path(of: language)) { read(file.source, &ignored) }
    }

    /// The vocabulary of the stock theme that a file is the same as.
    private static func stock(equalTo file: SourceFile) -> SearchVocabulary? {
        let language = ["en", "de"].first { language in
            StockFile.at(path(of: language)).map { file.bytes == Array($0.text.utf8) } ?? false
        }
        return language.map { $0 == "en" ? english : german }
    }

    /// Phrases by status.
    private func phrases(
        ofKey key: String, _ reader: inout MappingReader
    ) -> [String: [String]] {
        guard let statuses = reader.value(key) else { return [:] }
        let keys = statuses.members.compactMap { $0.0.text }
        var phrases = MappingReader(
            statuses, subject: "'\(key)' of the vocabulary", keys: keys.filter(isStatus),
            helpOfKey: Dictionary(
                keys.map { ($0, "use a status from 100 to 599, a class such as 4xx, or 'all'") },
                uniquingKeysWith: { first, _ in first }))
        var found: [String: [String]] = [:]
        for key in keys where isStatus(key) { found[key] = phrases.texts(key).map(\.value) }
        reader.take(phrases)
        return found
    }

    /// Whether a language has a vocabulary in a file of the theme.
    static func isFile(_ file: String, of language: String) -> Bool {
        languageFileNames(of: language).contains { file == path(of: $0) }
    }
}

private func texts(in list: YAMLNode, _ reader: inout MappingReader) -> [String] {
    list.elements.compactMap { reader.text(of: $0, named: "an element of 'words'")?.value }
}

private func isStatus(_ key: String) -> Bool {
    Int(key).map { (100...599).contains($0) }
        ?? ["1xx", "2xx", "3xx", "4xx", "5xx", "all"].contains(key)
}

/// The path of a language's vocabulary below the theme.
private func path(of language: String) -> String { "search/\(language).yaml" }
