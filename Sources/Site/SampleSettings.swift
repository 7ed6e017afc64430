import Diagnostics
import RequestSamples
import YAMLSource

/// What the settings say about code samples.
struct SampleSettings: Sendable {
    /// The languages of the tabs, in their order.
    var languages = SampleLanguage.allCases
    /// Scheme and host of the API: `https://api.example.com`.
    var origin: String?

    init() {}

    /// Reads `samples` and `apiURL`; what is wrong with them is reported.
    init(_ reader: inout MappingReader) {
        origin = apiOrigin(&reader)
        guard let node = reader.value("samples") else { return }
        if node.kind == .text {
            languages = switched(node, &reader)
        } else {
            languages = chosen(&reader)
        }
    }

    /// `samples: false`.
    private func switched(_ node: YAMLNode, _ reader: inout MappingReader) -> [SampleLanguage] {
        guard let word = reader.text("samples") else { return languages }
        if word.value == "false" { return [] }
        if word.value == "true" { return languages }
        reader.report(
            .invalidValue, "'samples' has to be a list of languages, or false, not '\(word.value)'",
            at: word.range,
            help: SampleLanguage(rawValue: word.value).map { "write samples: [\($0.rawValue)]" }
                ?? "write it like samples: [curl, python]")
        return languages
    }

    private func chosen(_ reader: inout MappingReader) -> [SampleLanguage] {
        var chosen: [SampleLanguage] = []
        let words = SampleLanguage.allCases.map(\.rawValue)
        for word in reader.texts("samples") {
            guard let language = SampleLanguage(rawValue: word.value) else {
                reader.report(
                    .invalidValue, "there are no samples in '\(word.value)'", at: word.range,
                    help: didYouMean(word.value, in: words)
                        ?? "use \(words.joined(separator: ", "))")
                continue
            }
            if chosen.contains(language) {
                reader.report(
                    .invalidValue, "'\(word.value)' is in the list of samples already",
                    at: word.range, help: "write each language once")
            } else {
                chosen.append(language)
            }
        }
        return chosen
    }

    /// The paths of requests are whole, so the address has none.
    private func apiOrigin(_ reader: inout MappingReader) -> String? {
        guard let text = reader.text("apiURL") else { return nil }
        if let url = BaseURL(text.value), url.path == "/" { return url.origin }
        reader.report(
            .invalidURL, "'\(text.value)' can't be the address of the API", at: text.range,
            help: "write scheme and host alone, such as https://api.example.com")
        return nil
    }
}
