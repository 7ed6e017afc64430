import Hummingbird

/// A setting that can't be used.
struct WrongSetting: Error, CustomStringConvertible {
    let description: String
}

extension Environment {
    /// A setting that is a number; `nil` where it is not set.
    ///
    /// - Throws: ``WrongSetting`` where it is something else.
    func number(_ name: String, in range: ClosedRange<Int>) throws -> Int? {
        guard let text = get(name) else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw WrongSetting(
                description: "\(name) is '\(text)': use a whole number from \(range.lowerBound) to "
                    + "\(range.upperBound)")
        }
        return number
    }
}
