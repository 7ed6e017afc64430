package import Diagnostics

/// An address that was published once, as the lock file has it.
package struct LockedPage: Sendable {
    /// The path below the site's root.
    package var path: Located<String>
    /// The code that the page is about.
    package var code: Located<String>?
    /// The problem type of the code.
    package var type: Located<String>?
    /// The ids within the page.
    package var anchors: [Located<String>]

    package init(
        path: Located<String>, code: Located<String>? = nil, type: Located<String>? = nil,
        anchors: [Located<String>] = []
    ) {
        self.path = path
        self.code = code
        self.type = type
        self.anchors = anchors
    }

    /// The entry of a page that was not recorded before.
    init(_ page: PublishedPage, at place: SourceRange) {
        path = Located(page.path, at: place)
        code = page.code.map { Located($0, at: place) }
        type = page.type.map { Located($0, at: place) }
        anchors = page.anchors.map { Located($0, at: place) }
    }

    /// Takes what a second entry of the same path has in addition.
    mutating func merge(_ other: LockedPage) {
        code = code ?? other.code
        type = type ?? other.type
        let known = Set(anchors.map(\.value))
        anchors += other.anchors.filter { !known.contains($0.value) }
    }
}
