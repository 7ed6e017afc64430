/// Groups of words that mean the same, by their stems.
package struct Synonyms: Sendable {
    let groups: [[String]]
    let groupsOfTerm: [String: [Int]]

    /// - Parameters:
    ///   - groups: words as a dictionary has them.
    ///   - language: theirs.
    package init(_ groups: [[String]] = [], language: SearchLanguage = .other) {
        let stems = groups.map { $0.map(language.stem) }
        self.groups = stems
        var groupsOfTerm: [String: [Int]] = [:]
        for (group, terms) in stems.enumerated() {
            for term in terms { groupsOfTerm[term, default: []].append(group) }
        }
        self.groupsOfTerm = groupsOfTerm
    }
}
