/// What a YAML 1.1 program would take a plain scalar for where we read a text, or `nil` where all
/// agree.
///
/// Whole numbers without a leading zero count as agreed: they keep their digits.
package func yaml11Misreading(of text: String) -> String? {
    let lower = text.lowercased()
    if ["y", "yes", "on", "true", "n", "no", "off", "false"].contains(lower) { return "a boolean" }
    let digits = text.drop { $0 == "-" || $0 == "+" }
    guard let first = digits.first, first.isASCII, first.isNumber || first == "." else {
        return nil
    }
    let allowed = "0123456789"
    if digits.allSatisfy({ allowed.contains($0) }) {
        return digits.count > 1 && first == "0" ? "an octal number" : nil
    }
    if lower.hasPrefix("0x"), digits.dropFirst(2).allSatisfy(\.isHexDigit) {
        return "a hexadecimal number"
    }
    if digits.allSatisfy({ allowed.contains($0) || $0 == "_" }) { return "a number" }
    if digits.allSatisfy({ allowed.contains($0) || $0 == ":" }) { return "a number of base 60" }
    return Double(digits) != nil ? "a decimal number" : nil
}
