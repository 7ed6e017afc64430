import Escaping

/// The files of an index: one for a small site; for a large one a short one that says where the
/// others begin, so that a query loads only what it needs.
///
/// Their format is written down in `content/reference/search-index.md`.
package struct SearchFiles: Sendable {
    package let index: SearchIndex
    /// The files in the order of their names' numbers.
    package let files: [File]
    /// The places of the first terms of the parts, where there are parts.
    private let termStarts: [Int]

    package enum File: Sendable, Equatable {
        case index
        case terms(Int)
        case pages(Int)
        case spellings

        /// Its path without the extension, below the folder of the index.
        package var name: String {
            switch self {
            case .index: "search"
            case .terms(let part): "search/terms-\(part)"
            case .pages(let part): "search/pages-\(part)"
            case .spellings: "search/words"
            }
        }
    }

    /// Whether a file of an index may have a path.
    ///
    /// - Parameter path: below the folder of the index, with its extension.
    /// - Returns: also `true` for parts that only a larger index has.
    package static func mayHave(_ path: String) -> Bool {
        let parts = path.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1] == "json" || parts[1] == "js" else { return false }
        let isPart = ["search/terms-", "search/pages-"].contains { start in
            parts[0].hasPrefix(start) && isDigits(String(parts[0].dropFirst(start.utf8.count)))
        }
        return isPart || [File.index, .spellings].contains { $0.name == parts[0] }
    }

    /// Up to how large an index is one file, in bytes without compression: about a third of that
    /// goes over the wire.
    package static let wholeLimit = 90_000
    /// How large a part of the terms becomes, in bytes without compression.
    private static let partSize = 9_000
    /// How many pages one part has.
    private static let pagesPerPart = 8

    /// - Parameters:
    ///   - index: what the files are made from.
    ///   - wholeLimit: up to how many bytes it is one file.
    package init(_ index: SearchIndex, wholeLimit: Int = wholeLimit) {
        self.index = index
        let sizes = index.terms.indices.map { size(ofTerm: $0, in: index) }
        guard isLarge(index, sizes.reduce(0, +), limit: wholeLimit) else {
            termStarts = []
            files = [.index]
            return
        }
        var starts: [Int] = []
        var room = 0
        for (term, size) in sizes.enumerated() {
            if room < size {
                starts.append(term)
                room = Self.partSize
            }
            room -= size
        }
        termStarts = starts
        let pageParts = (index.documents.count + Self.pagesPerPart - 1) / Self.pagesPerPart
        files =
            [.index] + starts.indices.map { .terms($0) } + (0..<pageParts).map { .pages($0) }
            + [.spellings]
    }

    /// The content of a file.
    ///
    /// - Parameters:
    ///   - file: one of ``files``.
    ///   - asScript: whether it is for pages that may load scripts but no data: those that were
    ///     opened from disk.
    /// - Returns: JSON, or a call of a function with it.
    package func bytes(of file: File, asScript: Bool) -> [UInt8] {
        let json = content(of: file).bytes()
        guard asScript else { return json }
        return Array("docsSearchPart(\"\(file.name)\",".utf8) + json + Array(");".utf8)
    }

    private func content(of file: File) -> JSON {
        switch file {
        case .index: root
        case .terms(let part): terms(in: termRange(of: part))
        case .pages(let part):
            .array(
                index.documents[
                    (part * Self.pagesPerPart)..<min(
                        (part + 1) * Self.pagesPerPart, index.documents.count)
                ].map { page(of: $0) })
        case .spellings: .strings(index.spellings)
        }
    }

    private var root: JSON {
        let isWhole = termStarts.isEmpty
        return .members([
            "version": .integer(SearchIndex.version),
            "site": .members([
                "title": .string(index.title), "language": .string(index.language),
            ]),
            "pageCount": .integer(index.documents.count),
            "termParts": isWhole ? nil : .strings(termStarts.map { index.terms[$0] }),
            "pagesPerPart": isWhole ? nil : .integer(Self.pagesPerPart),
            "terms": isWhole ? terms(in: index.terms.indices) : nil,
            "pages": isWhole ? .array(index.documents.map { page(of: $0) }) : nil,
        ])
    }

    private func termRange(of part: Int) -> Range<Int> {
        let end = part + 1 < termStarts.count ? termStarts[part + 1] : index.terms.count
        return termStarts[part]..<end
    }

    private func terms(in range: Range<Int>) -> JSON {
        .object(
            range.map { place in
                JSONMember(key: index.terms[place], value: numbers(of: index.postings[place]))
            })
    }
}

/// Three numbers a posting: how many pages after the one before, the impact, the sections.
private func numbers(of postings: [SearchIndex.Posting]) -> JSON {
    var numbers: [JSON] = []
    numbers.reserveCapacity(3 * postings.count)
    var last = 0
    for posting in postings {
        numbers.append(.integer(posting.page - last))
        numbers.append(.integer(posting.impact))
        numbers.append(.integer(Int(posting.sections)))
        last = posting.page
    }
    return .array(numbers)
}

/// Whether an index takes more bytes than it may.
///
/// - Parameters:
///   - index: the index.
///   - terms: how many bytes its terms take.
///   - limit: how many bytes it may take.
/// - Returns: whether it does.
private func isLarge(_ index: SearchIndex, _ terms: Int, limit: Int) -> Bool {
    var size = terms
    for document in index.documents where size <= limit {
        size += page(of: document).bytes().count
    }
    return size > limit
}

/// About how many bytes a term takes.
private func size(ofTerm place: Int, in index: SearchIndex) -> Int {
    index.terms[place].utf8.count + 5 + 8 * index.postings[place].count
}

/// What a result shows of a page.
private func page(of document: SearchDocument) -> JSON {
    let sections = document.sections.map { section in
        JSON.members([
            "id": .string(section.id), "title": .string(section.title),
            "text": .string(document.text(of: section.id)),
        ])
    }
    return .members([
        "url": .string(document.url),
        "kind": .string(document.kind.rawValue),
        "code": document.code.map { .string($0) },
        "status": document.status.map { .string($0) },
        "title": .string(document.title),
        "summary": .string(document.summary),
        "retryable": document.isRetryable.map { .bool($0) },
        "sections": .array(sections),
    ])
}
