import Foundation
import TestSupport
import Testing

/// How well the search finds what people want, by graded queries.
@Suite(.enabled(if: Node.path != nil, Comment(rawValue: Node.reason)), .serialized)
struct EvaluationTests {
    /// A figure of the evaluation, and what it has to be at least or at most.
    struct Bar: Sendable {
        var site: EvaluatedSite
        var kind: String?
        var figure: String
        var least: Double = 0
        var most: Double = .infinity
    }

    static let bars = [
        Bar(site: .thirteenStatuses, figure: "success@1", least: 0.92),
        Bar(site: .thirteenStatuses, figure: "success@3", least: 0.98),
        Bar(site: .thirteenStatuses, kind: "symptom", figure: "success@1", least: 0.85),
        Bar(site: .thirteenStatuses, kind: "log", figure: "success@1", least: 0.95),
        Bar(site: .thirteenStatuses, kind: "code", figure: "success@1", least: 1),
        Bar(site: .thirteenStatuses, kind: "typo", figure: "no result", most: 0),
        Bar(site: .thirteenStatuses, kind: "symptom", figure: "no result", most: 0),
        Bar(site: .thirteenStatusesInGerman, figure: "success@1", least: 0.85),
        Bar(site: .thirteenStatusesInGerman, figure: "no result", most: 0),
        Bar(site: .allStatuses, figure: "success@1", least: 0.9),
        Bar(site: .allStatuses, kind: "symptom", figure: "success@1", least: 0.85),
        Bar(site: .allStatuses, kind: "log", figure: "success@1", least: 0.95),
        Bar(site: .allStatuses, kind: "code", figure: "success@1", least: 1),
    ]

    @Test("the search finds the pages that people want", arguments: EvaluatedSite.allCases)
    func figures(on evaluated: EvaluatedSite) async throws {
        let node = try #require(Node.path)
        let folder = try TemporaryFolder()
        try await evaluated.index().write(to: folder)
        let run = try await runCommand([
            node, EvaluatedSite.path("evaluate.mjs"), folder.path, evaluated.queriesPath, "--json",
        ])
        #expect(run.errors == "")
        let report = try JSONDecoder().decode(JSONValue.self, from: Data(run.output))
        for bar in Self.bars where bar.site == evaluated {
            let figures = bar.kind.map { report["kinds"][$0] } ?? report["all"]
            let figure = try #require(figures[bar.figure].number, "\(bar)")
            #expect(figure >= bar.least && figure <= bar.most, "\(bar): \(figure)")
        }
        let script = try #require(report["bytes"]["script"].number)
        #expect(script > 2000 && script <= 12_000)
        // Logs have many words, so their first results need more.
        for (figure, most) in [("p50", 40_000.0), ("p95", 60_000), ("max", 80_000)] {
            let wire = try #require(report["bytes"]["firstResult"][figure].number)
            #expect(wire > 1000 && wire + script <= most, "\(figure): \(wire) + \(script) bytes")
        }
    }
}
