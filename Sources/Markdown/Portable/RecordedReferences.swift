/// What a text refers to, by the places where that is written.
package struct RecordedReferences: Sendable {
    enum Replacement: Sendable {
        case link(destination: String, LinkTarget)
        case value(String)
        /// The file that a code block shows.
        case code(MarkdownSource)
    }

    struct Reference: Sendable {
        var file: String
        var place: Range<Int>
        var replacement: Replacement
    }

    /// By file, then by place; of two at the same place, the last counts.
    private var references: [Reference] = []

    /// No references.
    package init() {}

    init(_ found: [Reference]) {
        let sorted = found.enumerated().sorted { first, second in
            let isSamePlace = first.element.isSamePlace(as: second.element)
            return isSamePlace
                ? first.offset < second.offset : first.element.precedes(second.element)
        }.map(\.element)
        references.reserveCapacity(sorted.count)
        for reference in sorted {
            if let last = references.last, last.isSamePlace(as: reference) {
                references.removeLast()
            }
            references.append(reference)
        }
    }

    /// The same references with other URLs.
    ///
    /// - Parameter url: gets the URL of a target and returns the one to put in its place.
    /// - Returns: the references.
    package func movingURLs(_ url: (String) -> String) -> RecordedReferences {
        var moved = self
        for index in references.indices {
            if case .link(let destination, var target) = references[index].replacement {
                target.url = target.url.map(url)
                moved.references[index].replacement = .link(destination: destination, target)
            }
        }
        return moved
    }

    /// What is referred to in a stretch of a file, in order.
    func references(in place: Range<Int>, of file: String) -> ArraySlice<Reference> {
        if references.isEmpty { return [] }
        let start = references.partition { reference in
            (reference.file, reference.place.lowerBound) >= (file, place.lowerBound)
        }
        let end = references.partition { reference in
            (reference.file, reference.place.lowerBound) >= (file, place.upperBound)
        }
        return references[start..<max(start, end)].filter {
            $0.place.upperBound <= place.upperBound
        }[...]
    }
}

extension RecordedReferences.Reference {
    fileprivate func isSamePlace(as other: Self) -> Bool {
        place.lowerBound == other.place.lowerBound && file == other.file
    }

    fileprivate func precedes(_ other: Self) -> Bool {
        (file, place.lowerBound) < (other.file, other.place.lowerBound)
    }
}
