import Diagnostics
import YAMLSource

/// Reads `checks`: a mapping of codes, names or groups and what becomes of their findings.
///
/// - Parameters:
///   - node: the value of the key.
///   - outer: gets what is wrong in it.
/// - Returns: the levels.
func checkLevels(_ node: YAMLNode, _ outer: inout MappingReader) -> CheckLevels {
    var levels = CheckLevels()
    guard node.kind == .mapping else {
        outer.add(
            .wrongType(
                "'checks' has to be a mapping of checks and levels", node,
                help: "write its keys as 'links: warning'"))
        return levels
    }
    for (key, value) in node.members {
        let name = outer.text(of: key, named: "checks")
        let word = outer.text(of: value, named: name?.value ?? "checks")
        guard let name else { continue }
        guard let check = CheckName(name.value) else {
            outer.report(
                .invalidValue, "there is no check '\(name.value)'", at: name.range,
                help: didYouMean(name.value, in: CheckName.all)
                    ?? "write a code, its name or a group: DOC0401, broken-link or links")
            continue
        }
        guard let word else { continue }
        guard let level = CheckLevel(rawValue: word.value) else {
            let words = CheckLevel.allCases.map(\.rawValue)
            outer.report(
                .invalidValue, "'\(word.value)' is not a level of a check", at: word.range,
                help: didYouMean(word.value, in: words) ?? "use \(words.joined(separator: ", "))")
            continue
        }
        if let objection = check.objection(to: level) {
            outer.report(
                .invalidValue, objection, at: word.range,
                help: "remove the line: without what this check asks for, no site can be made")
        } else if let other = levels[check], other != level {
            outer.report(
                .invalidValue, "'\(name.value)' names a check that has another level already",
                at: name.range, help: "write the check once, as a code or as a name")
        } else {
            levels[check] = level
        }
    }
    return levels
}
