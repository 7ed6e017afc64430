import Foundation
import LinkChecking
import Testing

/// Which links are asked at all.
struct CheckableTests {
    @Test(
        "addresses of the web are checkable",
        arguments: [
            "https://swift.org", "HTTP://Swift.ORG/x?y#z", "http://8.8.8.8/", "https://swift.org.",
            "http://[2606:4700:4700::1111]/", "https://müller.de/ä", "https://my-example.com/",
            "https://172.32.0.1/", "https://a.b/%7B", "https://test.de/", "https://a_b.co:8080/",
        ])
    func checkable(_ link: String) {
        #expect(isCheckable(link))
    }

    @Test(
        "made up and private addresses are not",
        arguments: [
            "", "page.html", "#x", "//swift.org/", "mailto:a@b.c", "ftp://swift.org/",
            "httpx://a.b",
            "http://localhost/", "https://LOCALHOST:8080", "http://api.localhost/",
            "http://localhost./", "https://example.com", "https://api.example.org./x",
            "http://example.net:80/", "https://shop.example/", "https://a.test", "http://x.invalid",
            "http://printer.local/", "http://intranet/", "http://db.internal/", "http://0/",
            "http://127.0.0.1/", "http://127.1/", "http://0x7f.0.0.1/", "http://2130706433/",
            "http://127。0。0。1/", "http://0177.0.0.1/", "http://10.1.2.3/", "http://172.31.9.9/",
            "http://192.168.0.1/", "http://169.254.169.254/", "http://100.64.0.1/",
            "http://192.0.2.1/", "http://198.51.100.7/", "http://203.0.113.9/", "http://1.2.3.256/",
            "http://224.0.0.1/", "http://255.255.255.255/", "http://[::1]/", "http://[::]/",
            "http://[fe80::1]/", "http://[fd00::1]/", "http://[::ffff:127.0.0.1]/",
            "http://[::ffff:7f00:1]/", "http://[64:ff9b::a00:1]/", "http://[2002:a00:1::]/",
            "http://[2001:db8::1]/", "https://{host}/x", "https://api.a.b/users/{id}",
            "https://api.a.b/%7Bid%7D", "https://<host>.a.b/", "https://a.b/%3Cid%3E/x",
        ])
    func foreign(_ link: String) {
        #expect(!isCheckable(link))
    }

    @Test("what can't be asked is judged without asking")
    func judged() async {
        var cache = LinkCache()
        let invalid = LinkVerdict.dead("is not a valid URL")
        let secret = LinkVerdict.unsure("has a user name in it, which is not sent to anybody")
        let expected = [
            "https://": invalid, "http:///x": invalid, "https:a.b": invalid,
            "https://a b.de/": invalid, "http://a..b/": invalid, "http://127%2E0.0.1/": invalid,
            "http://[::1/": invalid, "https://me:pw@a.b/": secret, "https://me@a.b/": secret,
            "http://a.b\\@127.0.0.1/": secret, "http://8.8.8.8:65536/": invalid,
            "http://8.8.8.8:99999999999999999999/": invalid,
        ]
        let verdicts = await ExternalLinkChecker().verdicts(
            of: expected.keys + ["http://localhost/", "x.html"], now: Date(), cache: &cache)
        #expect(verdicts == expected)
    }

    @Test("the option for tests lets this machine in and nothing else")
    func local() async throws {
        let server = try LocalServer(["/": .head(200)])
        defer { server.stop() }
        var cache = LinkCache()
        let links = ["http://10.0.0.1/", server.url("/"), "http://box/", "http://169.254.1.1/"]
        let verdicts = await ExternalLinkChecker(LocalServer.options)
            .verdicts(of: links, now: Date(), cache: &cache)
        #expect(verdicts == [server.url("/"): .alive])
        let strict = await ExternalLinkChecker().verdicts(of: links, now: Date(), cache: &cache)
        #expect(strict == [:])
    }
}
