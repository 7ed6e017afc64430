import Escaping

/// A part of a file that a client asks for with `Range` (RFC 9110 §14.1.2).
enum ByteRange: Sendable, Equatable {
    /// Everything: what is asked for is nothing that this server knows, or several parts at once.
    case whole
    /// These bytes, at least one.
    case part(Range<Int>)
    /// No byte of the file.
    case unsatisfiable

    /// Reads a field.
    ///
    /// - Parameters:
    ///   - value: the value of `Range`; `nil` if there is none.
    ///   - length: how many bytes the file has.
    init(_ value: String?, length: Int) {
        self = .whole
        guard length > 0, let value, let equals = value.firstIndex(of: "="),
            value[..<equals].lowercased() == "bytes"
        else { return }
        let ends = trimmed(Array(value[value.index(after: equals)...].utf8)[...])
            .split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard ends.count == 2, ends.allSatisfy({ $0.allSatisfy(isDigit) }) else { return }
        switch (number(ends[0]), number(ends[1])) {
        case (let first?, let last):
            guard last.map({ first <= $0 }) ?? true else { return }
            self =
                first < length
                ? .part(first..<min(last ?? length, length - 1) + 1) : .unsatisfiable
        case (nil, let count?):
            self = count > 0 ? .part(max(0, length - count)..<length) : .unsatisfiable
        case (nil, nil): break
        }
    }
}

/// The number that digits are, the largest one where it is too large; `nil` where there are none.
private func number(_ digits: some Collection<UInt8>) -> Int? {
    guard !digits.isEmpty else { return nil }
    return Int(String(decoding: digits, as: UTF8.self)) ?? .max
}
