import Diagnostics

extension RecordList {
    /// The names of the columns of a table, each once, so that every column can be mapped.
    ///
    /// A name that is there again gets the number of its column, which is reported unless an option
    /// says what becomes of it.
    mutating func distinctColumns(
        _ header: [(name: String, range: SourceRange)], _ options: ImportOptions
    ) -> [String] {
        var seen: Set<String> = []
        let told = options.ignored.union(options.mappings.map(\.value))
            .union([options.groupField].compactMap(\.self))
        return header.enumerated().map { number, column in
            let name = column.name
            if name.isEmpty || name == "_" || seen.insert(name).inserted { return name }
            let distinct = "\(name) (column \(number + 1))"
            seen.insert(distinct)
            guard !told.contains(distinct) else { return distinct }
            reportedFields.insert(distinct)
            diagnostics.append(
                Diagnostic(
                    .unmappedField,
                    "the column '\(name)' is there again; this one is left out", at: column.range,
                    help: "give it a name of its own, or map it with --map KEY='\(distinct)'"))
            return distinct
        }
    }
}
