import Diagnostics
import ErrorCatalog
import Escaping
import RequestSamples
import Theming

extension MarkdownTwin {
    /// The examples: the request as it is sent and in the languages of the page's tabs, then the
    /// response.
    mutating func writeExamples() {
        guard !entry.examples.isEmpty else { return }
        add(.example)
        for example in entry.examples {
            if let title = example.title { blocks.append("### \(plainMarkdown(title.value))") }
            writeRequest(of: example)
            guard let response = example.response else { continue }
            let phrase = site.plan.reasonPhrase(of: entry.statusCode) ?? ""
            let message = response.messageText(
                statusCode: entry.statusCode, reasonPhrase: phrase)
            blocks.append("\(strings[.response]):")
            blocks.append(codeBlock(message, info: "http"))
        }
    }

    private mutating func writeRequest(of example: Exchange) {
        guard let request = example.request else { return }
        blocks.append("\(strings[.request]):")
        let samples = site.plan.samples(of: example, in: entry)
        let tab = samples.isEmpty ? "" : " tab=\"HTTP\""
        blocks.append(codeBlock(request.messageText, info: "http\(tab)"))
        for (language, code) in samples {
            let info = "\(language.codeLanguage) tab=\"\(language.label)\""
            blocks.append(codeBlock(code, info: info))
        }
    }
}
