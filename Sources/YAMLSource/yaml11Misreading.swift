/// What a YAML 1.1 program would take a plain scalar for where we read a text, or `nil` where all
/// agree.
///
/// Whole numbers without a leading zero count as agreed: they keep their digits.
package func yaml11Misreading(of text: String) -> String? {
    guard let first = text.utf8.first, startsMisreading[Int(first)] else { return nil }
    let lower = text.lowercased()
    if ["y", "yes", "on", "true", "n", "no", "off", "false"].contains(lower) { return "a boolean" }
    // No other misreading starts with a letter.
    if (first | 0x20) >= UInt8(ascii: "a"), (first | 0x20) <= UInt8(ascii: "z") { return nil }
    if text.wholeMatch(of: /\d{4}-\d\d?-\d\d?([Tt ].*)?/) != nil { return "a date" }
    if lower.wholeMatch(of: /[-+]?\.inf|\.nan/) != nil { return "a decimal number" }
    let isSigned = text.hasPrefix("-") || text.hasPrefix("+")
    let digits = lower.drop { $0 == "-" || $0 == "+" }
    if digits.wholeMatch(of: /0[0-7_]+/) != nil { return "an octal number" }
    if digits.wholeMatch(of: /0b[01_]+/) != nil { return "a binary number" }
    if digits.wholeMatch(of: /0x[0-9a-f_]+/) != nil { return "a hexadecimal number" }
    if digits.wholeMatch(of: /\d[\d_]*(:[0-5]?\d)+(\.\d*)?/) != nil {
        return "a number of base 60"
    }
    if digits.wholeMatch(of: /[1-9]\d*|0/) != nil { return isSigned ? "a number" : nil }
    if digits.wholeMatch(of: /\d[\d_]*/) != nil { return "a number" }
    if digits.wholeMatch(of: /(\d[\d_]*\.?|\.)\d*(e[-+]?\d+)?/) != nil, digits != "." {
        return "a decimal number"
    }
    return nil
}

/// The first bytes of numbers, dates and booleans.
private let startsMisreading: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte in "0123456789+-.yYnNoOtTfF".utf8 { table[Int(byte)] = true }
    return table
}()
