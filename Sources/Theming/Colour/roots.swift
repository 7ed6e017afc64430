/// The nth root of a number from 0 on, by Newton's method.
///
/// Written out because the standard library has square roots alone, and because the libraries of
/// two systems may differ in the last bit, which a site must not.
func root(_ degree: Int, of value: Double) -> Double {
    guard value > 0, value.isFinite else { return 0 }
    var estimate = max(value, 1)
    // From above, each step comes closer until rounding ends it.
    while true {
        let rest = value / power(estimate, degree - 1)
        let next = (Double(degree - 1) * estimate + rest) / Double(degree)
        if next >= estimate { return estimate }
        estimate = next
    }
}

/// A number multiplied with itself.
func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * base }
}
