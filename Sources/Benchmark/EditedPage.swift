import Foundation

/// The page in the middle of a corpus, which is edited to see what becomes of it.
struct EditedPage {
    /// Its error code.
    let name: String
    /// The path that the site has it at.
    let target: String
    private let file: URL
    private let text: String

    /// - Parameters:
    ///   - corpus: the corpus.
    ///   - project: the folder that it was written to.
    /// - Throws: what the file system complains of.
    init(of corpus: Corpus, in project: String) throws {
        name = corpus.name(corpus.pages / 2)
        target = "/errors/\(name.lowercased())/"
        file = URL(fileURLWithPath: "\(project)/content/errors/\(name).md")
        text = try String(contentsOf: file, encoding: .utf8)
    }

    /// Saves it in one step, as editors do.
    ///
    /// - Parameter words: a paragraph at its end; `nil` for its own text alone.
    /// - Throws: what the file system complains of.
    func save(adding words: String?) throws {
        let addition = words.map { "\n\($0)\n" } ?? ""
        try Data((text + addition).utf8).write(to: file, options: .atomic)
    }
}
