import Permanence
import Testing

/// The files for web servers, byte for byte.
struct HostFileTests {
    private let rules = [
        RedirectRule(path: "errors/old/", location: "/docs/errors/new/"),
        RedirectRule(path: "a b/ü$x/", location: "/docs/errors/new/#fix%20it"),
        RedirectRule(path: "old.html", location: "https://example.com/$a?b=c"),
    ]

    @Test func netlify() {
        let text = String(
            decoding: underscoreRedirects(
                rules, basePath: "/docs/", hosts: [.netlify], notFoundIn: ["de/"]),
            as: UTF8.self)
        #expect(
            text == """
                # Redirects of this site, written by docs build.
                /docs/errors/old/ /docs/errors/new/ 301!
                /docs/a%20b/%C3%BC%24x/ /docs/errors/new/#fix%20it 301!
                /docs/old.html https://example.com/$a?b=c 301!
                /docs/de/* /docs/de/404.html 404

                """)
    }

    @Test("Cloudflare knows no exclamation mark, and reads so many lines of such a length")
    func cloudflare() {
        let bytes = underscoreRedirects(
            rules, basePath: "/", hosts: [.netlify, .cloudflare], notFoundIn: ["de/"])
        #expect(
            String(decoding: bytes, as: UTF8.self).contains(
                "/old.html https://example.com/$a?b=c 301\n"))
        #expect(!String(decoding: bytes, as: UTF8.self).contains("404.html"))
        #expect(beyondCloudflare(rules, basePath: "/") == [])
        let many = (0..<2_003).map { RedirectRule(path: "\($0)/", location: "/") }
        #expect(beyondCloudflare(many, basePath: "/").map(\.path) == ["2000/", "2001/", "2002/"])
        let long = RedirectRule(
            path: String(repeating: "x", count: 999), location: "/")
        #expect(beyondCloudflare(rules + [long], basePath: "/") == [long])
    }

    @Test func nginx() {
        let text = String(decoding: nginxRedirects(rules, basePath: "/docs/"), as: UTF8.self)
        #expect(
            text == #"""
                # Redirects of this site, written by docs build.
                # Put "include /path/to/redirects.nginx.conf;" into the server block.
                location = "/docs/errors/old/" { absolute_redirect off; return 301 "/docs/errors/new/$is_args$args"; }
                location = "/docs/errors/old" { absolute_redirect off; return 301 "/docs/errors/new/$is_args$args"; }
                location = "/docs/a b/ü$x/" { absolute_redirect off; return 301 "/docs/errors/new/$is_args$args#fix%20it"; }
                location = "/docs/a b/ü$x" { absolute_redirect off; return 301 "/docs/errors/new/$is_args$args#fix%20it"; }
                location = "/docs/old.html" { absolute_redirect off; return 301 "https://example.com/%24a?b=c"; }

                """#)
    }

    @Test(
        "paths as people write them",
        arguments: [
            ("/errors/old", "errors/old/"), ("errors/old/index.html", "errors/old/"),
            ("a%20b/", "a b/"), ("x.html", "x.html"), ("/", ""), ("index.html", ""),
            ("v1.2", "v1.2/"),
        ])
    func paths(written: String, path: String) {
        #expect(LockedPath(written).text == path)
    }

    @Test(
        "paths that no site can have",
        arguments: [
            "", "../x/", "a//b/", "a/./b/", ".git/x/", "a\u{0}b/", "a\nb/", "a\\b/", "a?b/",
            "https://example.com/", String(repeating: "x", count: 201), "a./",
        ])
    func invalid(written: String) {
        #expect(!LockedPath(written).isValid)
    }
}
