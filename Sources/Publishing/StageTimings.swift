/// How long the stages of a build took, by the clock.
package struct StageTimings: Sendable {
    /// A stage of a build, in the order in which they follow each other.
    package enum Stage: String, Sendable, CaseIterable {
        /// The files of the project are read.
        case read
        /// The files of the catalog become entries.
        case catalog
        /// Settings, theme and addresses: all that is known before a text is rendered.
        case plan
        /// The texts of all pages are rendered, and the catalog is checked beside them.
        case pages
        /// The pages are taken apart into the terms that they are found by.
        case search
        /// What only all pages together show: navigation, dead anchors, the search index.
        case join
        /// The files of the site are made: templates, twins, parts of the index.
        case render
        /// The files are compared with those in the output folder, and written.
        case write
    }

    private var durations: [Stage: Duration] = [:]

    /// Nothing measured.
    package init() {}

    /// How long a stage took; zero for one that did not run.
    package subscript(stage: Stage) -> Duration { durations[stage] ?? .zero }

    /// All stages together.
    package var total: Duration { durations.values.reduce(.zero, +) }

    /// Does the work of a stage, and adds the time that it took.
    package mutating func measure<Result>(
        _ stage: Stage, _ work: () throws -> Result
    ) rethrows -> Result {
        let clock = ContinuousClock()
        let start = clock.now
        defer { add(clock.now - start, to: stage) }
        return try work()
    }

    /// Does the work of a stage on all cores, and adds the time that it took.
    mutating func measure<Result>(
        _ stage: Stage, _ work: () async throws -> Result
    ) async rethrows -> Result {
        let clock = ContinuousClock()
        let start = clock.now
        defer { add(clock.now - start, to: stage) }
        return try await work()
    }

    /// Adds to the time of a stage.
    mutating func add(_ duration: Duration, to stage: Stage) {
        durations[stage, default: .zero] += duration
    }

    /// Adds the time of two stages that all cores do in turns, by what each core needed for them.
    mutating func add(_ duration: Duration, shared shares: [(stage: Stage, part: Duration)]) {
        let whole = shares.reduce(.zero) { $0 + $1.part }
        guard whole > .zero else { return }
        for (stage, part) in shares { add(duration * (part / whole), to: stage) }
    }
}
