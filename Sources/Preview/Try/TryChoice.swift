import ErrorCatalog

/// Codes with weights, of which each request gets one.
struct TryChoice: Sendable {
    private var targets: [(target: TryTarget, weight: UInt64)] = []
    /// The sum of the weights.
    private var total: UInt64 = 0

    private static let largestWeight: UInt64 = 1_000_000

    /// Reads weights by code.
    ///
    /// - Parameters:
    ///   - items: the codes and their weights.
    ///   - catalog: the catalog they are in.
    ///   - mistakes: gets what is no code, and what is no weight.
    init(_ items: [QueryItem], in catalog: ErrorCatalog, mistakes: inout [TryMistake]) {
        for item in items {
            guard let weight = wholeNumber(item.value), weight <= TryChoice.largestWeight else {
                let most = TryChoice.largestWeight
                mistakes.append(.wrong(item, is: "a weight: a whole number from 0 to \(most)"))
                continue
            }
            do {
                targets.append((try TryTarget(named: item.name, in: catalog), weight))
                total += weight
            } catch {
                mistakes.append(TryMistake(parameter: item.name, detail: error.detail))
            }
        }
        if mistakes.isEmpty, total == 0, let first = items.first {
            mistakes.append(
                TryMistake(parameter: first.name, detail: "All weights are 0. Make one larger."))
        }
    }

    /// The code that a number leads to, each as often as its weight says.
    ///
    /// - Parameter number: any number.
    /// - Returns: `nil` where there is nothing to choose from.
    func target(for number: UInt64) -> TryTarget? {
        guard total > 0 else { return nil }
        var rest = number % total
        for (target, weight) in targets {
            if rest < weight { return target }
            rest -= weight
        }
        return nil
    }
}

/// The next number of a sequence that looks random and follows from a seed (SplitMix64).
///
/// - Parameters:
///   - seed: the seed.
///   - count: the place in the sequence, from 1.
/// - Returns: a number from the whole range.
func scattered(seed: UInt64, count: Int) -> UInt64 {
    var value = seed &+ UInt64(count) &* 0x9E37_79B9_7F4A_7C15
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
}
