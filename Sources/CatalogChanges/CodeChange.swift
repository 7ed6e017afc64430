/// How one code differs between two catalogs.
package struct CodeChange: Sendable, Equatable {
    /// What happened to the code, in the order in which lists show it.
    ///
    /// A code that is deprecated and changed at once is `deprecated`; its details say the rest.
    package enum Kind: String, Sendable, CaseIterable {
        /// The API no longer sends it.
        case removed
        /// Another code took its place and has the old one as an alias.
        case renamed
        case changed
        case deprecated
        /// A deprecation was taken back.
        case undeprecated
        case added

        /// The heading over changes of this kind.
        package var title: String {
            switch self {
            case .removed: "Removed"
            case .renamed: "Renamed"
            case .changed: "Changed"
            case .deprecated: "Deprecated"
            case .undeprecated: "No longer deprecated"
            case .added: "Added"
            }
        }
    }

    package var kind: Kind
    /// The code; of one that was renamed, the old name.
    package var code: String
    /// The HTTP status of its responses after the change, before it for one that is gone.
    package var status: Int
    package var title: String
    /// The code to use in its place: the new name, or what a notice names.
    package var replacement: String?
    /// What differs, in a fixed order.
    package var details: [FactChange]
    /// Why the change itself breaks clients; `nil` where it does not.
    package var reason: String?

    package init(
        _ kind: Kind, code: String, status: Int, title: String, replacement: String? = nil,
        details: [FactChange] = [], reason: String? = nil
    ) {
        self.kind = kind
        self.code = code
        self.status = status
        self.title = title
        self.replacement = replacement
        self.details = details
        self.reason = reason
    }

    /// Whether clients that worked before may stop working.
    package var isBreaking: Bool { reason != nil || details.contains(where: \.isBreaking) }

    /// Every reason why clients may stop working.
    package var reasons: [String] { [reason].compactMap(\.self) + details.compactMap(\.reason) }
}

extension [CodeChange] {
    /// The breaking changes, and of their details those that are.
    package var breaking: [CodeChange] {
        filter(\.isBreaking).map { change in
            var change = change
            change.details.removeAll { !$0.isBreaking }
            return change
        }
    }

    /// The changes by kind, in the order of the kinds; none that is empty.
    package var byKind: [(kind: CodeChange.Kind, changes: [CodeChange])] {
        CodeChange.Kind.allCases.compactMap { kind in
            let changes = filter { $0.kind == kind }
            return changes.isEmpty ? nil : (kind, changes)
        }
    }
}
