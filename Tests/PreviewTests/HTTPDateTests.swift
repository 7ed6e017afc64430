import Testing

@testable import Preview

/// Points in time in fields (RFC 9110 §5.6.7).
struct HTTPDateTests {
    @Test(
        "dates are read and written",
        arguments: [
            ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
            ("Thu, 29 Feb 2024 23:59:59 GMT", 1_709_251_199),
        ])
    func dates(text: String, seconds: Int) {
        #expect(HTTPDate(text)?.secondsSince1970 == seconds)
        #expect(HTTPDate(secondsSince1970: seconds).text == text)
    }

    @Test(
        "everything else is none",
        arguments: [
            "", "Mon, 06 Nov 1994 08:49:37 GMT", "Sun, 6 Nov 1994 08:49:37 GMT",
            "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
            "Fri, 30 Feb 2024 00:00:00 GMT", "Sun, 06 Nov 1994 24:49:37 GMT",
            "Sun, 06 Nov 1994 08:49:37 UTC", "Sun, 06 Nov 1994 08:49:37 GMT\r\nX: y",
        ])
    func others(text: String) {
        #expect(HTTPDate(text) == nil)
    }
}
