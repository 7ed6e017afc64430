import Foundation
import FoundationXML
import TestSupport
import Testing

/// The page of changes, its feed and `changes.json`.
struct ChangesPageTests {
    private let history = """
        {
          "version": 1,
          "releases": [
            {
              "version": "2", "date": "2026-02-02", "note": "See [none](error:none).",
              "changes": [
                { "code": "404", "change": "changed", "status": 404, "title": "Not Found",
                  "details": [{ "field": "title", "from": "Lost", "to": "Not Found" }] },
                { "code": "old\\u0001<&>", "change": "removed", "status": 410, "title": "Old \\u000c",
                  "breaking": "the API no longer sends it" }
              ]
            },
            { "version": "1", "date": "2026-01-01", "codes": 2 }
          ],
          "catalog": {
            "statuses": [{ "code": "404", "reason": "Not Found", "description": "Nothing here." }],
            "errors": [{ "code": "user_missing", "status": "404", "title": "No such user",
              "summary": "The user is gone." }]
          }
        }
        """
    private let settings = "baseURL: https://docs.example.com/api\n"

    private func files(_ more: [String: String] = [:]) -> [String: String] {
        [
            "content/catalog.yaml": smallCatalog, "content/releases.json": history,
            "content/site.yaml": settings,
        ].merging(more) { $1 }
    }

    @Test("without a record there is no page, no file and no link")
    func absent() {
        var files = files()
        files["content/releases.json"] = nil
        files["content/changes.md"] = "# Our changes\n"
        files["content/changes.json"] = "{}"
        let (site, report) = buildSite(files)
        #expect(report == "")
        #expect(site.text("changes/index.html").contains("<h1>Our changes</h1>"), "an article")
        #expect(site.text("changes.json") == "{}", "a static file")
        #expect(site.text("changes/feed.xml") == "")
        #expect(!site.text("index.html").contains("application/atom+xml"))
        #expect(!site.text("index.html").contains("changes.json"))
    }

    @Test("the home page of each language names the file")
    func homePage() {
        let (site, _) = buildSite(
            files(["content/site.yaml": settings + "languages: [de]\n"]))
        for (page, url) in [("index.html", "changes.json"), ("de/index.html", "../changes.json")] {
            #expect(
                site.text(page).contains(
                    "<link rel=\"alternate\" type=\"application/json\" href=\"\(url)\">"))
        }
        #expect(!site.text("errors/404/index.html").contains("changes.json"))
    }

    @Test("a note is checked like any text, and a record is no static file")
    func note() {
        let (site, report) = buildSite(files())
        #expect(
            report.hasPrefix(
                "content/releases.json:5:65: error[DOC0401]: the catalog has no code 'none'"))
        #expect(site.text("releases.json") == "")
    }

    @Test("what differs from the last release is not yet released; else there is no such section")
    func unreleased() {
        let page = buildSite(files()).site.text("changes/index.html")
        #expect(!page.contains("Not yet released"))
        let changed = smallCatalog.replacing("No such user", with: "Who?")
        let (site, _) = buildSite(files(["content/catalog.yaml": changed]))
        #expect(
            site.text("changes/index.html").contains(
                "<li>title changed from <code>No such user</code> to <code>Who?</code></li>"))
        #expect(site.text("changes.json").contains(#""code": "user_missing""#))
        #expect(!site.text("changes/feed.xml").contains("user_missing"))
    }

    @Test("a code without a page has no link")
    func noLink() {
        let page = buildSite(files()).site.text("changes/index.html")
        #expect(page.contains(#"<a href="../errors/404/"><code>404</code></a>"#))
        #expect(page.contains("&lt;&amp;&gt;</code> <span"))
    }

    @Test("the links of a note are absolute in the feed")
    func feedLinks() throws {
        let good = history.replacing("[none](error:none)", with: "[it](error:404)")
        let (site, _) = buildSite(files(["content/releases.json": good]))
        let feed = try #require(AtomFeed(site.text("changes/feed.xml")))
        let content = try #require(feed.texts["feed/entry/content"]?.first)
        let link = #"<a href="https://docs.example.com/api/errors/404/">it</a>"#
        #expect(content.hasPrefix("<p>See \(link).</p>"), "\(content)")
    }

    @Test("the feed is XML with what RFC 4287 asks for, and only there with a base URL")
    func feed() throws {
        let (site, _) = buildSite(files())
        let feed = try #require(AtomFeed(site.text("changes/feed.xml")))
        #expect(feed.root == "feed http://www.w3.org/2005/Atom")
        #expect(feed.texts["feed/id"] == ["https://docs.example.com/api/changes/"])
        #expect(feed.texts["feed/updated"] == ["2026-02-02T00:00:00Z"])
        #expect(feed.texts["feed/author/name"]?.count == 1)
        #expect(
            feed.links == [
                "feed self https://docs.example.com/api/changes/feed.xml",
                "feed alternate https://docs.example.com/api/changes/",
                "entry alternate https://docs.example.com/api/changes/#release-2",
                "entry alternate https://docs.example.com/api/changes/#release-1",
            ])
        #expect(
            feed.texts["feed/entry/id"] == [
                "https://docs.example.com/api/changes/#release-2",
                "https://docs.example.com/api/changes/#release-1",
            ])
        #expect(feed.texts["feed/entry/title"] == ["2", "1"])
        #expect(
            feed.texts["feed/entry/updated"] == ["2026-02-02T00:00:00Z", "2026-01-01T00:00:00Z"])
        let content = try #require(feed.texts["feed/entry/content"]?.first)
        #expect(content.contains(#"<a href="https://docs.example.com/api/errors/404/">"#))
        #expect(
            content.contains("<strong>Breaking:</strong> <code>old\u{FFFD}&lt;&amp;&gt;</code>"))
        let without = buildSite(files(["content/site.yaml": "title: X\n"])).site
        #expect(without.text("changes/feed.xml") == "")
        #expect(!without.text("changes/index.html").contains("feed.xml"))
        #expect(without.text("changes.json").contains(#""url": "changes/#release-2""#))
    }

    @Test("files in the way are reported, a damaged record with its place")
    func problems() {
        let (_, report) = buildSite(
            files(["content/changes.json": "{}", "content/changes/feed.xml": "<x/>"]))
        #expect(
            report.contains("'changes.json' is in the way of a file of the site itself"))
        #expect(
            report.contains("'changes/feed.xml' is in the way of a file of the site itself"))
        let damaged = buildSite(
            files(["content/releases.json": #"{"version": 1, "releases": 2, "catalog": {}}"#]))
        #expect(
            damaged.report.hasPrefix(
                "content/releases.json:1:28: error[DOC0105]: 'releases' has to be a list"))
    }

    @Test("releases whose names look alike have addresses of their own, the older one the plain")
    func anchors() {
        let twins = history.replacing("\"version\": \"2\"", with: "\"version\": \"A b\"")
            .replacing("\"version\": \"1\"", with: "\"version\": \"a-b\"")
        let page = buildSite(files(["content/releases.json": twins])).site
            .text("changes/index.html")
        #expect(page.contains(#"<h2 id="release-a-b-2">A b "#))
        #expect(page.contains(#"<h2 id="release-a-b">a-b "#))
    }
}

/// The texts and links of an Atom feed, read by an XML parser; `nil` for what is no XML.
private final class AtomFeed: NSObject, XMLParserDelegate {
    private(set) var root = ""
    private(set) var texts: [String: [String]] = [:]
    private(set) var links: [String] = []
    private var path: [String] = []
    private var text = ""

    init?(_ xml: String) {
        super.init()
        let parser = XMLParser(data: Data(xml.utf8))
        parser.shouldProcessNamespaces = true
        parser.delegate = self
        guard parser.parse() else { return nil }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) {
        if path.isEmpty { root = "\(name) \(namespaceURI ?? "")" }
        if name == "link" {
            let values = [path.last, attributes["rel"], attributes["href"]]
            links.append(values.map { $0 ?? "" }.joined(separator: " "))
        }
        path.append(name)
        text = ""
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
        qualifiedName: String?
    ) {
        texts[path.joined(separator: "/"), default: []].append(text)
        path.removeLast()
        text = ""
    }
}
