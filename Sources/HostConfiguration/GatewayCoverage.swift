/// Which of the statuses that a host gives by itself the catalog has.
package struct GatewayCoverage: Sendable, Equatable {
    /// Whether there is any, so that the host has something to answer with.
    package let hasAnswers: Bool
    /// The statuses of the time while the API is down that the catalog lacks.
    package let missingOfOutage: [Int]
}
