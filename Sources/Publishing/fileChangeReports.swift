import Diagnostics
package import Escaping

/// Changes as lines of five fields with tabs between them.
///
/// The fields are what happened, the path, the media type, the caching and the code, if the file
/// belongs to one. Of a removed file, the third and the fourth are `-`. Control characters in a field
/// are replaced.
package func fileChangesText(_ changes: [FileChange]) -> String {
    changes.map { change in
        let fields = [
            change.kind.rawValue, change.path, change.file?.contentType ?? "-",
            change.file?.cacheControl ?? "-", change.code ?? "",
        ]
        return fields.map { printable($0).replacing("\t", with: "\u{FFFD}") }.joined(
            separator: "\t") + "\n"
    }.joined()
}

/// Changes for programs, and the codes that they are about.
package func fileChangesJSON(_ changes: [FileChange]) -> JSON {
    .members([
        "version": .integer(1),
        "codes": .strings(Set(changes.compactMap(\.code)).sorted()),
        "changes": .array(
            changes.map { change in
                .members([
                    "change": .string(change.kind.rawValue),
                    "path": .string(change.path),
                    "contentType": change.file.map { .string($0.contentType) },
                    "cacheControl": change.file.map { .string($0.cacheControl) },
                    "size": change.file.map { .integer($0.size) },
                    "hash": change.file.map { .string($0.hash) },
                    "code": change.code.map(JSON.string),
                ])
            }),
    ])
}
