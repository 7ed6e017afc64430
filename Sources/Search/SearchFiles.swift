import Escaping

/// The files of an index: one for a small site; for a large one a short one that says where the
/// others begin, so that a query loads only what it needs.
///
/// Their format is written down in `content/reference/search-index.md`.
package struct SearchFiles: Sendable {
    package let index: SearchIndex
    /// The files in the order of their names' numbers.
    package let files: [File]

    /// The places in ``files`` of what each script has; it is named after the first.
    ///
    /// Scripts are for pages that were opened from disk, so there is no wire that large ones are
    /// slow on, and a site has far fewer files to upload.
    package var scripts: [Range<Int>] {
        let starts = files.indices.filter { files[$0].beginsScript }
        return zip(starts, starts.dropFirst() + [files.count]).map { $0..<$1 }
    }

    /// The places of the first terms of the parts, where there are parts.
    private let termStarts: [Int]
    /// The places of the first pages of the parts, where there are parts.
    private let pageStarts: [Int]

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

        /// How many parts a script has; the search in the browser counts the same way.
        private static let partsOfScript = 64

        /// Whether a script starts with it.
        fileprivate var beginsScript: Bool {
            switch self {
            case .terms(let part), .pages(let part): part % Self.partsOfScript == 0
            case .index, .spellings: true
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
    /// How large a part becomes at least, in bytes without compression.
    private static let partSize = 3_000

    /// - Parameters:
    ///   - index: what the files are made from.
    ///   - wholeLimit: up to how many bytes it is one file.
    package init(_ index: SearchIndex, wholeLimit: Int = wholeLimit) {
        self.index = index
        let termSizes = index.terms.indices.map { size(ofTerm: $0, in: index) }
        let all = termSizes.reduce(0, +)
        guard isLarge(index, all, limit: wholeLimit) else {
            termStarts = []
            pageStarts = []
            files = [.index]
            return
        }
        // A query loads the list of parts and some parts: the first grows with their number, the
        // others with their size, so both grow with the root of the whole.
        let termPartSize = max(Self.partSize, Int(1.5 * Double(all).squareRoot()))
        termStarts = partStarts(sizes: termSizes, partSize: termPartSize)
        let pageSizes = index.documents.map(size)
        pageStarts = partStarts(sizes: pageSizes, partSize: Self.partSize)
        files =
            [.index] + termStarts.indices.map { .terms($0) } + pageStarts.indices.map { .pages($0) }
            + [.spellings]
    }

    /// The content of a file.
    ///
    /// - Parameter file: one of ``files``.
    /// - Returns: JSON.
    package func bytes(of file: File) -> [UInt8] {
        var output: [UInt8] = []
        write(file, to: &output)
        return output
    }

    /// The content of a script, for pages that may load scripts but no data: those that were opened
    /// from disk.
    ///
    /// - Parameter places: one of ``scripts``.
    /// - Returns: calls of a function, each with the name and the content of a file.
    package func script(of places: Range<Int>) -> [UInt8] {
        var output: [UInt8] = []
        for file in files[places] {
            output += "docsSearchPart(\"\(file.name)\",".utf8
            write(file, to: &output)
            output += ");\n".utf8
        }
        return output
    }

    private func write(_ file: File, to output: inout [UInt8]) {
        switch file {
        case .index: writeRoot(to: &output)
        case .terms(let part): writeTerms(termRange(of: part), to: &output)
        case .pages(let part):
            let pages = range(ofPart: part, in: pageStarts, count: index.documents.count)
            JSON.array(index.documents[pages].map { page(of: $0) }).append(to: &output)
        case .spellings: JSON.strings(index.spellings).append(to: &output)
        }
    }

    private func writeRoot(to output: inout [UInt8]) {
        let isWhole = termStarts.isEmpty
        let head = JSON.members([
            "version": .integer(SearchIndex.version),
            "site": .members([
                "title": .string(index.title), "language": .string(index.language),
            ]),
            "pageCount": .integer(index.documents.count),
            "termParts": isWhole ? nil : .strings(termStarts.map { separator(before: $0) }),
            "pageParts": isWhole ? nil : .array(pageStarts.map(JSON.integer)),
        ])
        head.append(to: &output)
        guard isWhole else { return }
        output.removeLast()
        output += ",\"terms\":".utf8
        writeTerms(index.terms.indices, to: &output)
        output += ",\"pages\":".utf8
        JSON.array(index.documents.map { page(of: $0) }).append(to: &output)
        output += "}".utf8
    }

    /// Writes an object with an array for each term.
    ///
    /// A posting has three numbers: how many pages after the one before, the impact, the sections.
    /// There are millions of them in a large index, so they don't become values first.
    private func writeTerms(_ range: Range<Int>, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "{"))
        for place in range {
            if place > range.lowerBound { output.append(UInt8(ascii: ",")) }
            JSON.string(index.terms[place]).append(to: &output)
            output += ":[".utf8
            var last = 0
            for (number, posting) in index.postings[place].enumerated() {
                if number > 0 { output.append(UInt8(ascii: ",")) }
                output += String(posting.page - last).utf8
                output.append(UInt8(ascii: ","))
                output += String(posting.impact).utf8
                output.append(UInt8(ascii: ","))
                output += String(posting.sections).utf8
                last = posting.page
            }
            output.append(UInt8(ascii: "]"))
        }
        output.append(UInt8(ascii: "}"))
    }

    private func termRange(of part: Int) -> Range<Int> {
        range(ofPart: part, in: termStarts, count: index.terms.count)
    }

    /// The shortest text that comes after the term in front of a place and not after the one at it.
    private func separator(before place: Int) -> String {
        guard place > 0 else { return "" }
        let common = zip(index.terms[place - 1].utf16, index.terms[place].utf16)
            .prefix { $0 == $1 }.count
        // Half of a surrogate pair is no text.
        let units = index.terms[place].utf16.prefix(common + 1)
        return String(units) ?? index.terms[place]
    }
}

/// The first elements of parts that are no larger than they may be, unless one element is.
private func partStarts(sizes: [Int], partSize: Int) -> [Int] {
    var starts: [Int] = []
    var room = 0
    for (place, size) in sizes.enumerated() {
        if room < size || starts.isEmpty {
            starts.append(place)
            room = partSize
        }
        room -= size
    }
    return starts
}

/// The elements of a part.
private func range(ofPart part: Int, in starts: [Int], count: Int) -> Range<Int> {
    starts[part]..<(part + 1 < starts.count ? starts[part + 1] : count)
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
    for document in index.documents where size <= limit { size += Search.size(of: document) }
    return size > limit
}

/// About how many bytes the results' part of a page takes.
private func size(of document: SearchDocument) -> Int {
    let head = document.url.utf8.count + document.title.utf8.count + document.summary.utf8.count
    return document.sections.reduce(head + 120) { sum, section in
        let text = document.text(of: section.id).utf8.count
        return sum + section.id.utf8.count + section.title.utf8.count + text + 30
    }
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
        "message": document.messageLiterals.map(JSON.strings),
        "retryable": document.isRetryable.map { .bool($0) },
        "sections": .array(sections),
    ])
}
