import Escaping

/// What a YAML 1.1 program would take a plain scalar for where we read a text, or `nil` where all
/// agree.
///
/// Whole numbers without a leading zero count as agreed: they keep their digits.
///
/// Each scalar of a catalog comes here, and a regular expression takes longer to be made than a page
/// to be rendered, so this one is read byte by byte.
package func yaml11Misreading(of text: String) -> String? {
    guard let first = text.utf8.first, startsMisreading[Int(first)] else { return nil }
    let lower = text.lowercased()
    if ["y", "yes", "on", "true", "n", "no", "off", "false"].contains(lower) { return "a boolean" }
    // No other misreading starts with a letter.
    if (first | 0x20) >= UInt8(ascii: "a"), (first | 0x20) <= UInt8(ascii: "z") { return nil }
    let bytes = Array(lower.utf8)
    if isDate(bytes) { return "a date" }
    let isSigned = bytes[0] == UInt8(ascii: "-") || bytes[0] == UInt8(ascii: "+")
    if [".inf", "-.inf", "+.inf", ".nan"].contains(lower) { return "a decimal number" }
    let digits = bytes.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    if isNumber(digits, prefix: "0", "01234567_") { return "an octal number" }
    if isNumber(digits, prefix: "0b", "01_") { return "a binary number" }
    if isNumber(digits, prefix: "0x", "0123456789abcdef_") { return "a hexadecimal number" }
    if isSexagesimal(digits) { return "a number of base 60" }
    guard let start = digits.first else { return nil }
    if start != 0x30 || digits.count == 1, digits.allSatisfy(isDigit) {
        return isSigned ? "a number" : nil
    }
    if isDigit(start), digits.allSatisfy(isDigitOrUnderscore) { return "a number" }
    return isDecimal(digits) ? "a decimal number" : nil
}

/// `2026-03-01`, with a time or without.
private func isDate(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    guard takeDigits(&rest, 4...4), take("-", &rest), takeDigits(&rest, 1...2), take("-", &rest),
        takeDigits(&rest, 1...2)
    else { return false }
    guard let next = rest.first else { return true }
    return (next == UInt8(ascii: "t") || next == 0x20) && !rest.contains(0x0A)
}

/// A number of another base than ten: at least one digit or underscore behind its prefix.
private func isNumber(
    _ bytes: ArraySlice<UInt8>, prefix: StaticString, _ digits: String
) -> Bool {
    let rest = bytes.dropFirst(prefix.utf8CodeUnitCount)
    let start = prefix.withUTF8Buffer { bytes.starts(with: $0) }
    return start && !rest.isEmpty && rest.allSatisfy { digits.utf8.contains($0) }
}

/// `12:30` and `12:30:15.5`.
private func isSexagesimal(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, isDigit(first) else { return false }
    var rest = bytes.drop(while: isDigitOrUnderscore)
    guard rest.first == UInt8(ascii: ":") else { return false }
    while take(":", &rest) {
        let digits = rest.prefix(while: isDigit)
        guard (1...2).contains(digits.count), digits.count == 1 || (digits.first ?? 0) < 0x36 else {
            return false
        }
        rest = rest.dropFirst(digits.count)
    }
    if take(".", &rest) { rest = rest.drop(while: isDigit) }
    return rest.isEmpty
}

/// `1.5`, `1.`, `.5` and `1e9`.
private func isDecimal(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    if isDigit(rest.first ?? 0) {
        rest = rest.drop(while: isDigitOrUnderscore)
        _ = take(".", &rest)
    } else if !take(".", &rest) || rest.isEmpty {
        return false
    }
    rest = rest.drop(while: isDigit)
    if take("e", &rest) {
        if !take("-", &rest) { _ = take("+", &rest) }
        guard takeDigits(&rest, 1...Int.max) else { return false }
    }
    return rest.isEmpty
}

private func isDigitOrUnderscore(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: "_")
}

private func take(_ sign: Unicode.Scalar, _ rest: inout ArraySlice<UInt8>) -> Bool {
    guard rest.first == UInt8(ascii: sign) else { return false }
    rest.removeFirst()
    return true
}

private func takeDigits(_ rest: inout ArraySlice<UInt8>, _ count: ClosedRange<Int>) -> Bool {
    let digits = rest.prefix(while: isDigit).count
    guard count.contains(digits) else { return false }
    rest.removeFirst(digits)
    return true
}

/// The first bytes of numbers, dates and booleans.
private let startsMisreading: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte in "0123456789+-.yYnNoOtTfF".utf8 { table[Int(byte)] = true }
    return table
}()
