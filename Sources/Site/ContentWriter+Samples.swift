import Diagnostics
import ErrorCatalog
import Markdown
import RequestSamples
import Theming

extension SitePlan {
    /// The request of an example in the languages of the settings whose clients can send it.
    func samples(
        of example: Exchange, in entry: CatalogEntry
    ) -> [(language: SampleLanguage, code: String)] {
        let settings = configuration.samples
        guard let request = SampleRequest(example, of: entry, origin: settings.origin) else {
            return []
        }
        return settings.languages.compactMap { language in
            requestSample(request, in: language).map { (language, $0) }
        }
    }
}

extension ContentWriter {
    /// The tabs with the request of an example in several languages.
    func samples(of example: Exchange, in entry: CatalogEntry) -> [View] {
        texts.links.plan.samples(of: example, in: entry).map { language, code in
            var view = View()
            view.set(.sampleLabel, language.label)
            view.set(.sampleLanguage, language.codeLanguage)
            view.set(.sampleCode, highlightedCode(code, language: language.codeLanguage))
            return view
        }
    }
}

/// The code spans of a text that hold more than one word, such as a command: what a reader wants to
/// copy.
func commands(in text: Located<String>) -> [View] {
    readableInlineMarkdown(text.value).filter { $0.kind == .code && $0.text.contains(" ") }
        .map { span in
            var view = View()
            view.set(.fixCommand, span.text)
            return view
        }
}
