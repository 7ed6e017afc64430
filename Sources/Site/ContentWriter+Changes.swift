import CatalogChanges
import Diagnostics
import ErrorCatalog
import Markdown
import Theming

extension ContentWriter {
    /// The page of changes: what differs from the last release, then the releases.
    mutating func writeChanges(_ releases: [CatalogRelease], unreleased: [CodeChange]) {
        let anchors = releaseAnchors(of: releases)
        writeDocument(
            defaultTitle: texts.strings[.changes], reserving: anchors + [unreleasedAnchor])
        content.description =
            content.description ?? "What changed in the error codes, release by release."
        var views: [View] = []
        if !unreleased.isEmpty { views.append(unreleasedView(unreleased)) }
        for (release, anchor) in zip(releases, anchors) {
            views.append(view(of: release, anchor: anchor))
        }
        content.view.set(.releases, views)
    }

    private mutating func unreleasedView(_ changes: [CodeChange]) -> View {
        var view = changesView(changes)
        addHeading("Not yet released", id: unreleasedAnchor, to: &view)
        view.set(.isUnreleased, true)
        return view
    }

    private mutating func view(of release: CatalogRelease, anchor: String) -> View {
        var view = changesView(release.changes)
        addHeading(release.version, id: anchor, to: &view)
        view.set(.isUnreleased, false)
        view.set(.releaseDate, release.date.description)
        view.set(.releaseNote, release.note.map { texts.inline($0) })
        view.set(.recordedCodes, release.recordedCodes.map { String($0) })
        return view
    }

    private mutating func addHeading(_ title: String, id: String, to view: inout View) {
        view.set(.releaseTitle, title)
        view.set(.releaseID, id)
        content.outline.append(Heading(level: 2, id: id, title: title))
    }

    private func changesView(_ changes: [CodeChange]) -> View {
        var view = View()
        let breaking = changes.count(where: \.isBreaking)
        view.set(.changeCount, changes.isEmpty ? nil : String(changes.count))
        view.set(.breakingCount, breaking == 0 ? nil : String(breaking))
        view.set(
            .changeGroups,
            changes.byKind.map { kind, members in
                var group = View()
                group.set(.changeKind, kind.title)
                group.set(.changes, members.map { self.view(of: $0) })
                return group
            }, any: .hasChanges)
        return view
    }

    private func view(of change: CodeChange) -> View {
        let links = texts.links
        var view = View()
        view.set(.changedCode, change.code)
        view.set(.changedTitle, change.title)
        view.set(.changedURL, links.url(ofCode: change.code))
        view.set(.changedClass, StatusClass(of: change.status).label)
        view.set(.isBreaking, change.isBreaking)
        view.set(.breakingReason, change.reason)
        view.set(.isRenamed, change.kind == .renamed)
        view.set(.changedReplacement, change.replacement)
        view.set(.changedReplacementURL, change.replacement.flatMap { links.url(ofCode: $0) })
        view.set(.details, change.details.map { self.view(of: $0) }, any: .hasDetails)
        return view
    }

    private func view(of detail: FactChange) -> View {
        var view = View()
        view.set(.detailNoun, detail.noun)
        view.set(.detailName, detail.name)
        view.set(.detailVerb, detail.verb)
        view.set(.detailFrom, detail.from)
        view.set(.detailTo, detail.to)
        view.set(.detailReason, detail.reason)
        return view
    }
}

/// The id of the section with what no release has yet.
let unreleasedAnchor = "not-yet-released"

/// The ids of the sections of releases on the page of changes; each once, whatever their names.
func releaseAnchors(of releases: [CatalogRelease]) -> [String] {
    var taken: Set<String> = []
    // From the first release on, so that a new one changes no address.
    let anchors = releases.reversed().map { release in
        let slug = codeSlug(release.version)
        var anchor = "release-\(slug)"
        var number = 2
        while !taken.insert(anchor).inserted {
            anchor = "release-\(slug)-\(number)"
            number += 1
        }
        return anchor
    }
    return anchors.reversed()
}
