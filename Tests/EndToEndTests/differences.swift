/// What differs between two sets of findings, a line for each file.
///
/// - Parameters:
///   - found: the codes of each file.
///   - expected: the codes that each should have.
/// - Returns: the lines in the order of paths.
func differences(
    _ found: [String: [String]], from expected: [String: [String]]
) -> [String] {
    Set(found.keys).union(expected.keys).sorted().compactMap { path in
        let (left, right) = (found[path] ?? [], expected[path] ?? [])
        return left == right ? nil : "\(path): \(left), not \(right)"
    }
}
