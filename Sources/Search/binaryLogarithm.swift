/// The binary logarithm of a number from 1 on, to 16 bits behind the point.
///
/// That of the C library may differ in the last bit from one system to the next; the index must
/// not.
func binaryLogarithm(_ value: Double) -> Double {
    var result = Double(value.exponent)
    var rest = value.significand
    var bit = 0.5
    for _ in 0..<16 {
        rest *= rest
        if rest >= 2 {
            rest /= 2
            result += bit
        }
        bit /= 2
    }
    return result
}
