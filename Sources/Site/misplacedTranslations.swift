import Diagnostics
import ErrorCatalog

/// The files with settings or texts of a language that the site is not in.
func misplacedTranslations(_ files: [SourceFile], languages: [String]) -> [Diagnostic] {
    let folders = languages.map { codeSlug($0) }
    return files.compactMap { file in
        let folder = contentPath(of: file).split(separator: "/").first.map(String.init) ?? ""
        if folders.contains(folder) { return nil }
        return Diagnostic(
            .unknownKey, "the site is in no language '\(folder)'", at: .start(of: file),
            help: didYouMean(folder, in: folders)
                ?? "add it to 'languages' in content/site.yaml, or move the file: "
                + "catalog files belong into content/catalog/")
    }
}
