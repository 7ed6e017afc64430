import Diagnostics
import Escaping
import Testing
import Theming

/// What people write who know other template languages, or mistype: each is found, with what to do.
struct TemplateMistakeTests {
    private static let invalid = "DOC0501 invalid template: "

    @Test("expressions of other template languages")
    func expressions() {
        let expected = [
            ("{{ .Title }}", "1:4 DOC0503 no page has a value '.Title' → did you mean 'title'?"),
            (
                "{{ page.title }}",
                "1:4 DOC0503 no page has a value 'page.title' → "
                    + "write 'title': names have no full stops"
            ),
            (
                "{{#if hasBody}}x{{/if}}",
                "1:4 \(Self.invalid)'if hasBody' is not the name of a value → "
                    + "write {{#hasBody}}…{{/hasBody}}"
            ),
            (
                "{{#if hasBody}}x",
                "1:4 \(Self.invalid)'if hasBody' is not the name of a value → "
                    + "write {{#hasBody}}…{{/hasBody}}"
            ),
            ("{{footer}}", "1:3 DOC0503 no page has a value 'footer' → did you mean 'footerText'?"),
            (
                "{{#each items}}x{{/each}}",
                "1:4 \(Self.invalid)'each items' is not the name of a value → "
                    + "write {{#items}}…{{/items}}"
            ),
            (
                "{{#unless hasBody}}x{{/unless}}",
                "1:4 \(Self.invalid)'unless hasBody' is not the name of a value → "
                    + "write {{^hasBody}}…{{/hasBody}}"
            ),
            (
                "{{ title | upper }}",
                "1:4 \(Self.invalid)'title | upper' is not the name of a value → "
                    + "write {{title}}: values are shown as they are"
            ),
            (
                "{{ include \"footer\" }}",
                "1:4 \(Self.invalid)'include \"footer\"' is not the name of a value → "
                    + "write {{> partials/name}}"
            ),
            (
                "{{@index}}",
                "1:3 \(Self.invalid)'@index' is not the name of a value → "
                    + "names consist of letters alone"
            ),
            (
                "{{upper(title)}}",
                "1:3 \(Self.invalid)'upper(title)' is not the name of a value → "
                    + "names consist of letters alone"
            ),
            (
                "{{else}}",
                "1:3 DOC0503 no page has a value 'else' → "
                    + "write {{^name}}…{{/name}} for what is shown where there is no value"
            ),
            (
                "{{end}}",
                "1:3 DOC0503 no page has a value 'end' → close a section by its name: {{/name}}"
            ),
            (
                "a {% if x %} b",
                "1:3 \(Self.invalid)'{% … %}' is a tag of another template language → "
                    + "write {{#name}}…{{/name}} for a section, {{> partials/name}} for a partial"
            ),
            (
                "{{% CONTENT_TYPE: TEXT}}",
                "1:5 \(Self.invalid)'{{%' is not supported → "
                    + "write {{#name}}…{{/name}} for a section; how values are escaped is fixed"
            ),
        ]
        for (template, problem) in expected { #expect(problems(template) == [problem]) }
    }

    @Test("braces and spaces")
    func braces() {
        let expected = [
            ("{{}}", "1:3 \(Self.invalid)the tag has no name → write a name between the braces"),
            (
                "{{ >partials/footer }}",
                "1:4 \(Self.invalid)there is a space between '{{' and '>' → "
                    + "write {{> partials/footer}}"
            ),
            (
                "{{{body}}",
                "1:4 \(Self.invalid)the tag is opened with three braces and closed with two → "
                    + "write {{{body}}}"
            ),
            (
                "{{{title}}",
                "1:4 \(Self.invalid)the tag is opened with three braces and closed with two → "
                    + "write {{title}}"
            ),
            (
                "{{title}}}",
                "1:3 \(Self.invalid)the tag is opened with two braces and closed with three → "
                    + "write {{title}}"
            ),
            (
                "{{body}}}",
                "1:3 DOC0504 'body' is markup and would be shown as source → "
                    + "write {{{body}}} with three braces"
            ),
            ("{{title\n}}", "1:1 \(Self.invalid)a tag is not closed on its line → add '}}'"),
            ("x {{! title }", "1:3 \(Self.invalid)the comment is not closed → add '}}'"),
        ]
        for (template, problem) in expected { #expect(problems(template) == [problem]) }
        for fine in [
            "{{ title }}", "{{{ body }}}", "{\"a\":{{code}}}", "{{# hasBody }}{{/ hasBody }}",
        ] {
            #expect(!problems(fine).contains { $0.contains("DOC0501") }, "\(fine)")
        }
    }

    @Test("partials")
    func partials() {
        let expected = [
            ("{{> footer}}", "did you mean 'partials/footer'?"),
            ("{{> Partials/Footer}}", "did you mean 'partials/footer'?"),
            ("{{> partials/footer.mustache}}", "did you mean 'partials/footer'?"),
            ("{{> foter}}", "did you mean 'partials/footer'?"),
            ("{{> templates/partials/footer}}", "did you mean 'partials/footer'?"),
            ("{{> partials/notise}}", "add theme/templates/partials/notise.mustache"),
            ("{{> quite/different}}", "add theme/templates/quite/different.mustache"),
        ]
        for (template, help) in expected {
            let found = problems(template)
            #expect(found.count == 1)
            #expect(found.first?.contains("DOC0502 there is no partial '") == true)
            #expect(found.first?.hasSuffix(" → \(help)") == true, "\(found)")
        }
        #expect(
            problems("{{> *title}}{{> partials/footer title}}{{>}}") == [
                "1:5 \(Self.invalid)a value can't be the name of a partial → "
                    + "write the path of a template, such as {{> partials/name}}",
                "1:17 \(Self.invalid)'partials/footer title' is not the name of a partial → "
                    + "write {{> partials/footer}}: a partial takes no arguments",
                "1:43 \(Self.invalid)the tag has no name → write a name between the braces",
            ])
    }

    @Test("partials in partials: a chain without an end in sight, and one that doubles each time")
    func expansion() {
        let article = ["templates/article.mustache": "{{> partials/p0}}"]
        let chain = (0..<8_000).map { number in
            ("templates/partials/p\(number).mustache", "{{> partials/p\(number + 1)}}")
        }
        let end = ["templates/partials/p8000.mustache": "x"]
        let deep = theme(
            article.merging(chain) { first, _ in first }.merging(end) { first, _ in first })
        #expect(
            deep.diagnostics.filter { $0.code == .unknownPartial }.map(\.message)
                == ["more than 32 templates include one another"])

        let double = (0..<30).map { number in
            (
                "templates/partials/p\(number).mustache",
                "{{> partials/p\(number + 1)}}{{> partials/p\(number + 1)}}"
            )
        }
        let last = ["templates/partials/p30.mustache": "{{text.copyLink}}"]
        let wide = theme(
            article.merging(double) { first, _ in first }.merging(last) { first, _ in first })
        #expect(
            wide.diagnostics.filter { $0.code == .unknownPartial }.map { problem in
                "\(problem.range?.displayPlace ?? "?") \(problem.message) → \(problem.help ?? "")"
            } == [
                "theme/templates/partials/p13.mustache:1:23 the template has more than 4 MiB "
                    + "with its partials → include partials less often"
            ])
        #expect(deep.theme.render(.article, View()) == wide.theme.render(.article, View()))
    }

    @Test("sections that are nested wrongly, each once")
    func sections() {
        #expect(
            problems("{{#hasBody}}{{#navigation}}{{/hasBody}}{{/navigation}}\n{{#hasOutline}}") == [
                "1:31 \(Self.invalid)the section 'navigation' is still open here → "
                    + "write {{/navigation}} first",
                "1:43 \(Self.invalid)the section 'navigation' is not open here → "
                    + "remove {{/navigation}}, or open the section before it",
                "2:4 \(Self.invalid)the section 'hasOutline' is not closed → add {{/hasOutline}}",
            ])
        #expect(
            problems("{{#hasBody}}{{/hasbody}} {{#hasBody}}{{/causes}}{{/hasBody}}") == [
                "1:16 \(Self.invalid)the section 'hasBody' is still open here → "
                    + "write {{/hasBody}}",
                "1:41 \(Self.invalid)the section 'causes' is not open here → "
                    + "remove {{/causes}}, or open the section before it",
            ])
        #expect(
            problems("{{#hasbody}}{{titel}}{{/hasBody}}") == [
                "1:4 DOC0503 no page has a value 'hasbody' → did you mean 'hasBody'?",
                "1:15 DOC0503 no page has a value 'titel' → did you mean 'title'?",
            ])
        let deep = String(repeating: "{{#hasBody}}", count: 40)
        #expect(
            problems(deep + String(repeating: "{{/hasBody}}", count: 40)) == [
                "1:388 \(Self.invalid)sections are nested more than 32 levels deep → "
                    + "nest less deeply"
            ])
    }

    @Test("a broken template is looked through for other mistakes, and the stock one stands in")
    func several() {
        let (theme, diagnostics) = theme([
            "templates/article.mustache": "{{titel}}{{{title}}}{{> footer}}{{#hasBody}}",
            "templates/home.mustache": "{{/x}}",
        ])
        #expect(
            diagnostics.map(\.code.rawValue).sorted()
                == ["DOC0501", "DOC0501", "DOC0502", "DOC0503", "DOC0504"])
        #expect(theme.render(.article, View()).text.hasPrefix("<article>\n"))
    }

    @Test("a list or a text as a section is fine, and a text shows its values around it")
    func textSection() {
        #expect(problems("{{#title}}{{title}}{{/title}}{{#tags}}{{/tags}}").count == 1)
        #expect(problems("{{#title}}{{title}}{{/title}}") == [])
        #expect(problems("{{#navigation}}{{#items}}{{itemTitle}}{{/items}}{{/navigation}}") == [])
    }
}
