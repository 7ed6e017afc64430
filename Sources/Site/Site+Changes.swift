import CatalogChanges
import Diagnostics
import ErrorCatalog
import Escaping
import Markdown

extension Site {
    /// The changes for programs, version 1; described in `content/reference/changes.md`.
    ///
    /// URLs are relative to the file's own.
    func changesIndex() -> JSON {
        let anchors = releaseAnchors(of: plan.releases)
        let releases = zip(plan.releases, anchors).map { release, anchor in
            JSON.members([
                "version": .string(release.version),
                "date": .string(release.date.description),
                "url": .string("\(Route.changes.path)#\(percentEncoded(segment: anchor))"),
                "note": release.note.map { .string($0.value) },
                "codes": release.recordedCodes.map(JSON.integer),
                "changes": .array(release.changes.map(report)),
            ])
        }
        return .members([
            "version": .integer(1),
            "site": .members([
                "title": .string(title), "language": .string(plan.configuration.language),
            ]),
            "unreleased": .array(plan.unreleasedChanges.map(report)),
            "releases": .array(releases),
        ])
    }

    private func report(of change: CodeChange) -> JSON {
        change.report(url: path(ofCode: change.code))
    }

    /// The path of a code's page, percent-encoded; `nil` where it has none any more.
    private func path(ofCode code: String) -> String? {
        plan.pageID(ofCode: code).map { percentEncoded(path: plan.pages[$0].route.path) }
    }

    /// The releases as an Atom feed (RFC 4287); empty without a base URL.
    ///
    /// Its dates are those of the releases, so it is the same on any day.
    func changesFeed() -> [UInt8] {
        guard let base = plan.configuration.baseURL, let newest = plan.releases.first else {
            return []
        }
        let page = base.text + Route.changes.path
        var xml = HTML()
        xml.append(literal: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        xml.append(literal: "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
        xml.append(xmlText: plan.configuration.language)
        xml.append(literal: "\">\n")
        xml.append(element: "title", "\(contentTitle) · \(title)")
        xml.append(element: "id", page)
        xml.append(element: "updated", newest.date.startOfDay)
        xml.append(literal: "  <author><name>")
        xml.append(xmlText: plan.configuration.apiName ?? title)
        xml.append(literal: "</name></author>\n")
        xml.append(link: base.text + changesFeedPath, rel: "self")
        xml.append(link: page, rel: "alternate")
        let anchors = releaseAnchors(of: plan.releases)
        for (release, anchor) in zip(plan.releases, anchors).prefix(feedLimit) {
            let url = "\(page)#\(percentEncoded(segment: anchor))"
            xml.append(literal: "  <entry>\n")
            xml.append(element: "title", release.version)
            xml.append(element: "id", url)
            xml.append(element: "updated", release.date.startOfDay)
            xml.append(link: url, rel: "alternate")
            xml.append(literal: "  <content type=\"html\">")
            xml.append(xmlText: summary(of: release, base: base.text).text)
            xml.append(literal: "</content>\n  </entry>\n")
        }
        xml.append(literal: "</feed>\n")
        return xml.bytes
    }

    private var contentTitle: String {
        plan.pageOfRoute[.changes].map { contents[$0].title } ?? ""
    }

    /// A note with absolute links: those on the page are relative to it.
    ///
    /// Nothing is reported: the note is rendered on the page as well.
    private func inline(_ note: Located<String>) -> HTML {
        let page = plan.pageOfRoute[.changes] ?? 0
        let references = PortableReferences(plan: plan, pageID: page, path: changesFeedPath)
        var ignored: [Diagnostic] = []
        return renderInlineMarkdown(
            note.value, at: note.range, options: TextRenderer(plan: plan, pageID: page).options(),
            references: references, diagnostics: &ignored
        ).html
    }

    /// What a feed reader shows of a release.
    private func summary(of release: CatalogRelease, base: String) -> HTML {
        var html = HTML()
        if let note = release.note {
            html.append(literal: "<p>")
            html.append(inline(note))
            html.append(literal: "</p>")
        }
        if let codes = release.recordedCodes {
            html.append(literal: "<p>")
            html.append(escaping: "First recorded, with \(codes) codes.")
            html.append(literal: "</p>")
        } else if release.changes.isEmpty {
            html.append(literal: "<p>No changes.</p>")
        }
        for (kind, changes) in release.changes.byKind {
            html.append(literal: "<h3>")
            html.append(escaping: kind.title)
            html.append(literal: "</h3><ul>")
            for change in changes { html.append(item(of: change, base: base)) }
            html.append(literal: "</ul>")
        }
        return html
    }

    private func item(of change: CodeChange, base: String) -> HTML {
        var html = HTML()
        html.append(literal: "<li>")
        if change.isBreaking { html.append(literal: "<strong>Breaking:</strong> ") }
        if let path = path(ofCode: change.code) {
            html.append(literal: "<a href=\"")
            html.append(escaping: base + path)
            html.append(literal: "\"><code>")
            html.append(escaping: change.code)
            html.append(literal: "</code></a> ")
        } else {
            html.append(literal: "<code>")
            html.append(escaping: change.code)
            html.append(literal: "</code> ")
        }
        html.append(escaping: ([change.title] + change.sentences).joined(separator: "; "))
        html.append(literal: "</li>")
        return html
    }
}

/// The most releases in the feed: readers look at the newest, and each fetch carries them all.
private let feedLimit = 50

extension CalendarDate {
    /// The first moment of the day in UTC (RFC 3339).
    fileprivate var startOfDay: String { "\(description)T00:00:00Z" }
}

extension HTML {
    /// Adds text to XML 1.0, which has no place for form feeds and two noncharacters either.
    fileprivate mutating func append(xmlText text: String) {
        let scalars = text.unicodeScalars.map { scalar in
            scalar == "\u{0C}" || scalar == "\u{FFFE}" || scalar == "\u{FFFF}" ? "\u{FFFD}" : scalar
        }
        append(escaping: String(String.UnicodeScalarView(scalars)))
    }

    fileprivate mutating func append(element name: StaticString, _ text: String) {
        append(literal: "  <")
        append(literal: name)
        append(literal: ">")
        append(xmlText: text)
        append(literal: "</")
        append(literal: name)
        append(literal: ">\n")
    }

    fileprivate mutating func append(link url: String, rel: StaticString) {
        append(literal: "  <link rel=\"")
        append(literal: rel)
        append(literal: "\" href=\"")
        append(xmlText: url)
        append(literal: "\"/>\n")
    }
}
