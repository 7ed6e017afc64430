import Diagnostics
import Escaping
import Mustache
import TestSupport
import Testing

@testable import Theming

/// Our rendering of templates and that of swift-mustache write the same bytes.
struct TemplateEngineTests {
    @Test("the stock templates", arguments: TemplateName.allCases)
    func stockTemplates(_ name: TemplateName) throws {
        let texts = StockTheme.files.compactMap { path, text in
            templateName(of: path).map { ($0, text) }
        }
        let engines = try Engines(Dictionary(uniqueKeysWithValues: texts))
        var random = SeededGenerator(seed: 11)
        for _ in 0..<40 {
            let view = randomView(of: engines.keys, depth: 0, &random)
            #expect(engines.ours(name.rawValue, view) == engines.reference(name.rawValue, view))
        }
    }

    @Test("random templates: lines of tags alone, indented partials, sections across lines")
    func randomTemplates() throws {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<1_500 {
            let templates = [
                "a": randomTemplate(partials: ["b", "c", "gone"], &random),
                "b": randomTemplate(partials: ["c"], &random),
                "c": randomTemplate(partials: [], &random),
            ]
            let engines = try Engines(templates)
            for _ in 0..<3 {
                let view = randomView(of: engines.keys, depth: 0, &random)
                #expect(engines.ours("a", view) == engines.reference("a", view), "\(templates)")
            }
        }
    }

    @Test(
        "what can't be read is refused by both",
        arguments: [
            "{{#title}}", "{{/title}}", "{{#title}}{{/code}}", "{{title", "{{title}", "{{{title}}",
            "{{! no end", "{{> partial", "{{#title}}{{#code}}{{/title}}{{/code}}", "{{a b}}",
        ])
    func mistakes(_ text: String) {
        #expect(throws: TemplateMistake.self) { try TemplateReader.read(text) }
        #expect(throws: (any Error).self) { try MustacheTemplate(string: text) }
    }

    @Test(
        "partials that each include the next one twice take no more room than they have lines",
        arguments: [
            "{{#hasBody}}\nNEXT\n NEXT\n{{code}}{{/hasBody}}{{title}}", "NEXTNEXT",
            " NEXT\n\tNEXT\n",
        ])
    func doubledPartials(_ text: String) throws {
        var nodes = ["start": try TemplateReader.read("{{#hasBody}}{{> p0}}{{/hasBody}}{{title}}")]
        for number in 0..<60 {
            nodes["p\(number)"] = try TemplateReader.read(
                text.replacing("NEXT", with: "{{> p\(number + 1)}}"))
        }
        nodes["p60"] = try TemplateReader.read("the end")
        var view = View()
        view.set(.title, "T")
        #expect(Template("start", in: nodes).render(view).text == "T")
    }

    @Test("apostrophes are escaped, and control characters are none of a page's")
    func escaping() throws {
        let template = Template("a", in: ["a": try TemplateReader.read("'{{title}}'")])
        var view = View()
        view.set(.title, "<\u{338}&\"'\u{1}>")
        #expect(template.render(view).text == "'&lt;\u{338}&amp;&quot;&#39;\u{FFFD}&gt;'")
    }
}

/// The same templates in both engines.
private struct Engines {
    let keys: [ViewKey]
    private let nodes: [String: [TemplateNode]]
    private let library: MustacheLibrary

    init(_ templates: [String: String]) throws {
        nodes = try templates.mapValues { try TemplateReader.read($0) }
        library = MustacheLibrary(
            templates: try templates.mapValues { try MustacheTemplate(string: $0) })
        let tags = templates.sorted { $0.key < $1.key }.flatMap { name, text in
            let file = SourceFile(path: name, bytes: Array(text.utf8))
            return ScannedTemplate(name: name, file: file).tags
        }
        keys = Set(tags.compactMap(\.key)).sorted { $0.rawValue < $1.rawValue }
    }

    func ours(_ name: String, _ view: View) -> String {
        Template(name, in: nodes).render(view).text
    }

    func reference(_ name: String, _ view: View) -> String? {
        library.render(ReferenceView(view: view), withTemplate: name)
    }
}

/// A view as swift-mustache looks values up.
private struct ReferenceView: MustacheParent {
    let view: View

    func child(named name: String) -> Any? {
        switch ViewKey.named[name].flatMap({ view[$0] }) {
        case .text(let text): text
        case .html(let html): html.text
        case .flag(let flag): flag
        case .view(let view): ReferenceView(view: view)
        case .views(let views): views.map { ReferenceView(view: $0) }
        case nil: nil
        }
    }
}

private func randomView(
    of keys: [ViewKey], depth: Int, _ random: inout SeededGenerator
) -> View {
    var view = View()
    // Few values further in: each list has all keys anew, and the whole has to stay small.
    let share = depth == 0 ? 10 : keys.count > 12 ? 1 : 5
    for key in keys where Int.random(in: 0..<16, using: &random) < share {
        switch key.kind {
        case .text: view.set(key, randomText(&random))
        case .markup: view.set(key, HTML(trusting: Array("<b>\(randomText(&random))</b>".utf8)))
        case .flag: view.set(key, Bool.random(using: &random))
        case .object where depth < 2:
            view.set(key, randomView(of: keys, depth: depth + 1, &random))
        case .list where depth < 2:
            let count = Int.random(in: 0...2, using: &random)
            view.set(
                key, (0..<count).map { _ in randomView(of: keys, depth: depth + 1, &random) })
        case .object, .list: break
        }
    }
    return view
}

private func randomText(_ random: inout SeededGenerator) -> String {
    let pieces = ["a", "é", " ", "<", ">", "&", "\"", "'", "{{", "\n", "}}", "𝄞", ""]
    return (0..<Int.random(in: 0...4, using: &random))
        .compactMap { _ in pieces.randomElement(using: &random) }.joined()
}

/// Lines that each have text, blanks and tags in any order; sections are closed somewhere.
private func randomTemplate(partials: [String], _ random: inout SeededGenerator) -> String {
    let sections: [ViewKey] = [.hasBody, .status, .items, .code]
    var open: [ViewKey] = []
    var text = ""
    for _ in 0..<Int.random(in: 1...14, using: &random) {
        switch Int.random(in: 0..<12, using: &random) {
        case 0, 1: text += "\n"
        case 2: text += ["  ", "\t", " "].randomElement(using: &random) ?? ""
        case 3: text += ["x", "y }", "{ z", "<p>"].randomElement(using: &random) ?? ""
        case 4:
            text +=
                ["{{title}}", "{{ code }}", "{{{body}}}", "{{&body}}"]
                .randomElement(using: &random) ?? ""
        case 5: text += "{{! a comment }}"
        case 6, 7:
            guard let name = partials.randomElement(using: &random) else { continue }
            text += "{{> \(name)}}"
        case 8, 9:
            guard open.count < 4, let key = sections.randomElement(using: &random) else { continue }
            open.append(key)
            text += Bool.random(using: &random) ? "{{#\(key.name)}}" : "{{^\(key.name)}}"
        default: if let key = open.popLast() { text += "{{/\(key.name)}}" }
        }
        if Int.random(in: 0..<3, using: &random) == 0 { text += "\n" }
    }
    while let key = open.popLast() { text += "{{/\(key.name)}}" }
    return text
}
