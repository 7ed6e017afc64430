import CatalogChanges
import ErrorCatalog
import TestSupport
import Testing

/// Laws that hold for any two catalogs.
struct RandomChangesTests {
    @Test(
        "a catalog does not differ from itself, and the reverse difference mirrors",
        arguments: 0..<150)
    func laws(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let old = RandomCatalog(&random)
        var edited = old
        edited.edit(&random)
        let (before, after) = (catalog(old.yaml), catalog(edited.yaml))
        #expect(catalogChanges(from: before, to: before) == [])
        #expect(catalogChanges(from: after, to: after) == [])
        let forward = catalogChanges(from: before, to: after)
        let back = catalogChanges(from: after, to: before)
        #expect(codes(forward, .added) == codes(back, .removed))
        #expect(codes(forward, .removed) == codes(back, .added))
        #expect(codes(forward, .deprecated) == codes(back, .undeprecated))
        #expect(codes(forward, .changed) == codes(back, .changed))
        #expect(Set(forward.map(\.code)).count == forward.count, "one change for each code")
        let reversed = Dictionary(uniqueKeysWithValues: back.map { ($0.code, $0) })
        for change in forward where [.changed, .deprecated, .undeprecated].contains(change.kind) {
            let mirrored = change.details.map { line($0, $0.to, $0.from) }
            let other = reversed[change.code]?.details.map { line($0, $0.from, $0.to) }
            #expect(mirrored.sorted() == other?.sorted(), "\(change.code)")
        }
        #expect(
            catalogChanges(from: before.recordedFacts, to: after) == forward,
            "what is recorded is all that is compared")
        #expect(catalogChanges(from: before, to: after.recordedFacts) == forward)
    }

    /// A detail as a text; headers are called as the newer catalog spells them.
    private func line(_ detail: FactChange, _ from: String?, _ to: String?) -> String {
        let name = detail.name?.lowercased() ?? ""
        return "\(detail.field) \(name): \(from ?? "nothing") -> \(to ?? "nothing")"
    }

    private func codes(_ changes: [CodeChange], _ kind: CodeChange.Kind) -> [String] {
        changes.filter { $0.kind == kind }.map(\.code)
    }
}

/// A catalog that random edits change.
private struct RandomCatalog {
    private var facts: [String: [String: String]] = [:]

    init(_ random: inout SeededGenerator) {
        for number in 0..<Int.random(in: 0...12, using: &random) {
            facts["code_\(number)"] = RandomCatalog.facts(&random)
        }
    }

    mutating func edit(_ random: inout SeededGenerator) {
        for _ in 0..<Int.random(in: 0...6, using: &random) {
            let code = "code_\(Int.random(in: 0..<16, using: &random))"
            switch Int.random(in: 0..<4, using: &random) {
            case 0: facts[code] = nil
            case 1: facts[code] = RandomCatalog.facts(&random)
            default:
                guard facts[code] != nil,
                    let fact = RandomCatalog.facts(&random).randomElement(using: &random)
                else { continue }
                facts[code]?[fact.key] = fact.value
            }
        }
    }

    var yaml: String {
        let entries = facts.sorted { $0.key < $1.key }.map { code, facts in
            let keys = facts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
            return "  - { code: \(code), \(keys.joined(separator: ", ")) }"
        }
        return (["errors:"] + entries).joined(separator: "\n") + "\n"
    }

    private static func facts(_ random: inout SeededGenerator) -> [String: String] {
        var facts = ["summary": pick(["S.", "T."], &random)]
        facts["title"] = pick(["A", "B"], &random)
        facts["status"] = pick(["400", "409", "503"], &random)
        let optional = [
            "retry": [
                "{ policy: never }", "{ policy: limited, methods: any, delay: Retry-After }",
            ],
            "parameters": ["[{ name: a }]", "[{ name: a, type: integer }, { name: b }]"],
            "headers": [
                "[{ name: X, role: R., requirement: required }]", "[{ name: x, role: R. }]",
            ],
            "deprecated": ["{}", "{ replacement: code_1 }"],
            "removed": ["{}"],
            "type": ["'https://a.example/1'", "'https://a.example/2'"],
            "message": ["'M'", "'N'"],
            "endpoints": ["[GET /a]", "[GET /a, POST /b]"],
            "severity": ["error", "critical"],
            "aliases": ["[old]", "[older, oldest]"],
        ]
        for (key, values) in optional.sorted(by: { $0.key < $1.key })
        where Int.random(in: 0..<(key == "removed" ? 8 : 2), using: &random) == 0 {
            facts[key] = pick(values, &random)
        }
        return facts
    }

    private static func pick(_ values: [String], _ random: inout SeededGenerator) -> String {
        values[Int.random(in: 0..<values.count, using: &random)]
    }
}
