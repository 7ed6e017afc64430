import Diagnostics
import Escaping
import Foundation
import Markdown

/// Compares what pages of a site cost with what the `cmark` command needs for the same files, side
/// by side in one run: parse and render, one thread.
///
/// Arguments: the number of pages (default 10,000) and of rounds (default 5).
@main
struct Benchmark {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
        let corpus = try Corpus(pages: arguments.first ?? 10_000)
        defer { corpus.remove() }
        print("\(corpus.files.count) pages, \(corpus.size / 1_000) KB of Markdown")
        var ours: [Double] = []
        var plain: [Double] = []
        var theirs: [Double] = []
        for _ in 0..<max(1, arguments.dropFirst().first ?? 5) {
            theirs.append(try seconds { try runCMark(on: corpus) })
            ours.append(try seconds { try renderPages(of: corpus) })
            plain.append(try seconds { try renderPlain(corpus) })
        }
        show("cmark (CommonMark alone, all files in one process)", theirs, against: theirs)
        show("pages (extensions, ids, highlighting, search text)", ours, against: theirs)
        show("plain mode (CommonMark alone)", plain, against: theirs)
    }

    private static func show(_ name: String, _ times: [Double], against others: [Double]) {
        let median = { (times: [Double]) in times.sorted()[times.count / 2] }
        let ratio = median(times) / median(others)
        print(
            String(
                format: "%8.1f ms (%.1f to %.1f)  ratio %.2f  ", median(times) * 1_000,
                (times.min() ?? 0) * 1_000, (times.max() ?? 0) * 1_000, ratio) + name)
    }

    private static func seconds(_ work: () throws -> Void) rethrows -> Double {
        let clock = ContinuousClock()
        let time = try clock.measure(work)
        return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    }

    private static func runCMark(on corpus: Corpus) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["cmark"] + corpus.files
        process.currentDirectoryURL = corpus.folder
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        if process.terminationStatus != 0 { throw CocoaError(.executableLoad) }
    }

    private static func renderPages(of corpus: Corpus) throws {
        let references = NoSite()
        var size = 0
        for file in corpus.files {
            var diagnostics: [Diagnostic] = []
            let rendered = renderMarkdown(
                MarkdownSource(wholeFile: try corpus.read(file)),
                options: PageMarkdownOptions(takesTitle: true, hasTitle: true),
                references: references, diagnostics: &diagnostics)
            size += rendered.html.bytes.count
        }
        if size == 0 { print("nothing was rendered") }
    }

    private static func renderPlain(_ corpus: Corpus) throws {
        var size = 0
        for file in corpus.files { size += renderPlainHTML(try corpus.read(file).bytes).count }
        if size == 0 { print("nothing was rendered") }
    }
}

/// Leaves all references as they are.
private final class NoSite: ReferenceResolver {
    func target(of use: LinkUse) -> LinkTarget? { LinkTarget(url: use.destination) }

    func value(named name: Located<String>) -> String? { name.value }

    func snippet(at path: Located<String>) -> MarkdownSource? { nil }
}
