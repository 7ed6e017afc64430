import Foundation

/// The measurements of one thing, round by round.
struct Series {
    private var rounds: [Measurement] = []

    mutating func add(_ measurement: Measurement) { rounds.append(measurement) }

    /// The median, in seconds.
    var time: Double { median(rounds.map(\.time)) ?? 0 }
    var range: ClosedRange<Double> {
        (rounds.map(\.time).min() ?? 0)...(rounds.map(\.time).max() ?? 0)
    }
    var cpu: Double? { median(rounds.compactMap(\.cpu)) }
    var memory: Double? { median(rounds.compactMap { $0.memory.map(Double.init) }) }

    private func median(_ values: [Double]) -> Double? {
        values.isEmpty ? nil : values.sorted()[values.count / 2]
    }
}

/// Measurements side by side.
struct Table {
    private let pages: Int
    private let limit: Double
    private(set) var text: String

    /// - Parameters:
    ///   - pages: how many pages there are.
    ///   - limit: what the others are compared with, in seconds.
    init(pages: Int, limit: Double) {
        self.pages = pages
        self.limit = limit
        text =
            ["time ms", "from", "to", "ratio", "CPU ms", "MB", "KB/page"]
            .map { pad($0) }.joined() + "\n"
    }

    mutating func add(_ name: String, _ series: Series) {
        let times = [series.time, series.range.lowerBound, series.range.upperBound]
            .map(milliseconds)
        let cpu = series.cpu.map { String(format: "%.0f", $0 * 1_000) } ?? ""
        let memory = series.memory.map { String(format: "%.0f", $0 / 1e6) } ?? ""
        let share = series.memory.map { String(format: "%.1f", $0 / 1e3 / Double(pages)) } ?? ""
        let ratio = String(format: "%.2f", series.time / limit)
        text += (times + [ratio, cpu, memory, share]).map { pad($0) }.joined()
        text += "  \(name)\n"
    }
}

/// Seconds as milliseconds, with one place behind the point.
func milliseconds(_ seconds: Double) -> String { String(format: "%.1f", seconds * 1_000) }

/// A figure at the right edge of its column.
func pad(_ text: String) -> String {
    String(repeating: " ", count: max(1, 10 - text.count)) + text
}
