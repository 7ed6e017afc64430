import Diagnostics

/// Parameters of error codes that can't be members of problem documents, or should not be: the name
/// is that of a standard member, or one that RFC 9457 §4 advises against; each name is one finding.
///
/// Catalogs whose examples have another format of their own are left alone.
func problemMembers(in catalog: ErrorCatalog) -> [Diagnostic] {
    guard catalog.hasProblems else { return [] }
    var firstUses: [Located<String>] = []
    var counts: [String: Int] = [:]
    for name in catalog.entries.flatMap(\.parameters).map(\.name)
    where isStandardMember(name.value) || !isAdvisedMember(name.value) {
        if counts[name.value] == nil { firstUses.append(name) }
        counts[name.value, default: 0] += 1
    }
    return firstUses.map { .problemMember($0, more: counts[$0.value, default: 1] - 1) }
}

/// Whether a problem document has a member with the name anyway (RFC 9457 §3.1), or the one with the
/// code.
package func isStandardMember(_ name: String) -> Bool {
    ["type", "title", "status", "detail", "instance", "code"].contains(name)
}

/// Whether other formats than JSON can have the name, too: a letter first, then letters, digits and
/// `_`, three characters at least (RFC 9457 §4).
private func isAdvisedMember(_ name: String) -> Bool {
    name.utf8.count >= 3 && name.utf8.first.map(isASCIILetter) == true
        && name.utf8.allSatisfy { isASCIILetterOrDigit($0) || $0 == UInt8(ascii: "_") }
}

extension ErrorCatalog {
    /// Whether the API answers errors with problem documents: the catalog has problem types or shows
    /// such documents.
    fileprivate var hasProblems: Bool {
        !typePatterns.all.isEmpty
            || entries.contains { entry in
                entry.type != nil
                    || entry.examples.compactMap(\.response).contains {
                        ProblemDocument($0)?.isProblem == true
                    }
            }
    }
}

extension Diagnostic {
    fileprivate static func problemMember(_ name: Located<String>, more: Int) -> Diagnostic {
        let others = more == 0 ? "" : ", here and in \(counted(more, "other code"))"
        if isStandardMember(name.value) {
            return Diagnostic(
                .problemMember,
                "a problem document has a member '\(name.value)' of its own, so the value of this "
                    + "parameter is not in it\(others)", at: name.range,
                help: "give the parameter another name, if clients are to read it")
        }
        return Diagnostic(
            .problemMember,
            "'\(name.value)' is no name that every format of problem documents can have\(others)",
            at: name.range,
            help: "start with a letter, use letters, digits and '_', and at least three characters")
    }
}
