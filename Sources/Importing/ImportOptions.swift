/// How a foreign list of codes is read.
package struct ImportOptions: Sendable {
    /// The part of the catalog that the records become.
    package enum EntryKind: String, Sendable, CaseIterable {
        case error
        case status
    }

    /// The language that the texts of the source are written in.
    package enum TextForm: String, Sendable, CaseIterable {
        /// Every character is meant as itself.
        case plain
        /// Markdown, with HTML here and there.
        case markdown
        /// HTML: tags and character references.
        case html
    }

    /// What stands between the values of a line.
    package enum Delimiter: String, Sendable, CaseIterable {
        case comma
        case semicolon
        case tab
        case pipe
        /// Any run of spaces and tabs; `#` starts a comment and `Section:` a group.
        case space
    }

    /// Which field of the source goes into which key of the catalog, before any guess.
    package var mappings: [FieldMapping] = []
    /// Values of catalog keys for records that have none.
    package var constants: [FieldMapping] = []
    /// Fields that are left out on purpose.
    package var ignored: Set<String> = []
    /// The keys that lead to the list of records.
    package var path: [String] = []
    /// The names of the columns, where the first line does not say them; `_` is left out.
    package var columns: [String] = []
    /// `nil`: as the first line looks.
    package var delimiter: Delimiter?
    /// `nil`: as the texts look.
    package var texts: TextForm?
    /// `nil`: as the codes look.
    package var kind: EntryKind?
    /// The field whose values are the groups.
    package var groupField: String?
    /// The address that relative links in the texts start from.
    package var linkBase: String?

    package init() {}

    /// The first option that says something of records and their texts.
    var optionOfRecords: String? {
        if !mappings.isEmpty { return "--map" }
        if !constants.isEmpty { return "--set" }
        if !ignored.isEmpty { return "--ignore" }
        if texts != nil { return "--texts" }
        if kind != nil { return "--kind" }
        if groupField != nil { return "--group-by" }
        return linkBase == nil ? nil : "--link-base"
    }

    /// The keys of the catalog that fields can go into.
    package static let targets = ImportTarget.allCases.map(\.rawValue)
}

/// A key of the catalog and the field, or the value, that goes into it.
package struct FieldMapping: Sendable {
    package let target: ImportTarget
    package let value: String

    package init(_ target: ImportTarget, _ value: String) {
        self.target = target
        self.value = value
    }
}
