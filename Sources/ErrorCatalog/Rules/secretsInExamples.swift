import Diagnostics

/// What looks like real credentials, anywhere in an entry.
///
/// Neither the message nor the excerpt shows the secret: reports go to logs that many can read.
func secretsInExamples(in catalog: ErrorCatalog) -> [Diagnostic] {
    catalog.entries.flatMap { entry in
        (entry.payload + entry.prose).compactMap { text in
            secret(in: text.value).map { .secret($0, in: text) }
        }
    }
}

extension Diagnostic {
    fileprivate static func secret(_ secret: Secret, in text: Located<String>) -> Diagnostic {
        Diagnostic(
            .secretInExample, "this looks like \(secret.kind)",
            at: text.range.narrowed(to: secret.text),
            help: "revoke it if it was ever valid, and write a value that can't be mistaken, such "
                + "as '\(secret.standIn)'")
    }
}
