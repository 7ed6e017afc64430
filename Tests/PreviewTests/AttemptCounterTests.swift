import Preview
import Testing

/// The counts of requests that are tried.
struct AttemptCounterTests {
    @Test("keys are counted apart, and the oldest are forgotten")
    func bounded() {
        let counter = AttemptCounter(capacity: 3)
        #expect(["a", "a", "b", "a", "c"].map(counter.next) == [1, 2, 1, 3, 1])
        #expect(counter.next("d") == 1)
        #expect(counter.keyCount == 3)
        #expect(counter.next("b") == 2, "a was the oldest")
        #expect(counter.next("a") == 1)
        #expect(counter.next("b") == 1)
    }

    @Test("many keys leave as many as fit")
    func many() {
        let counter = AttemptCounter()
        for number in 0..<5000 { #expect(counter.next("\(number)") == 1) }
        #expect(counter.keyCount == 1000)
        #expect(counter.next("4999") == 2)
    }
}
