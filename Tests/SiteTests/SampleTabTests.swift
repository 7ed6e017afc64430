import Diagnostics
import Site
import TestSupport
import Testing

/// The tabs of an example's request, and the settings about them.
struct SampleTabTests {
    private let catalog = """
        statuses:
          - code: 404
            reason: Not Found
            description: Nothing here.
            example:
              request: { method: GET, path: /v1/orders }
        """

    private func labels(_ settings: String) -> [String] {
        let (site, report) = buildSite([
            "content/catalog.yaml": catalog, "content/site.yaml": settings,
        ])
        #expect(report == "")
        let page = site.text("errors/404/index.html")
        return page.matches(of: /<p class="tab-label">([^<]*)<\/p>/).map { String($0.1) }
    }

    @Test("the languages of the settings in their order, behind the message itself")
    func languages() {
        let origin = "apiURL: http://localhost:8080\n"
        #expect(labels(origin) == ["HTTP", "curl", "Python", "JavaScript", "Go", "Swift"])
        #expect(labels(origin + "samples: true") == labels(origin))
        #expect(labels(origin + "samples: [go, curl]") == ["HTTP", "Go", "curl"])
        #expect(labels(origin + "samples: []") == [])
        #expect(labels(origin + "samples: false") == [])
        #expect(labels("samples: [curl]") == [])
    }

    @Test("the code is highlighted, and a request without samples keeps its figure")
    func markup() {
        let site = { (settings: String) in
            buildSite(["content/catalog.yaml": catalog, "content/site.yaml": settings]).site
                .text("errors/404/index.html")
        }
        #expect(
            site("apiURL: https://api.example.com\nsamples: [curl]").contains(
                """
                <p class="tab-label">curl</p>
                <pre tabindex="0" role="group" aria-label="Example request: curl"><code class="language-sh"><span class="hl-function">curl</span> <span class="hl-property">-i</span> https://api.example.com/v1/orders</code></pre>
                """))
        let plain = site("samples: [curl]")
        #expect(!plain.contains("class=\"tabs\""))
        #expect(plain.contains("<figure class=\"code-block\"><figcaption>Request</figcaption>"))
    }

    @Test("what is wrong with the settings, all at once")
    func problems() {
        let report = { (settings: String) in
            buildSite(["content/catalog.yaml": catalog, "content/site.yaml": settings]).report
        }
        #expect(
            report("samples: [crul, curl, curl, cobol]\napiURL: https://api.example.com/v1")
                == """
                content/site.yaml:1:11: error[DOC0107]: there are no samples in 'crul'
                  |
                1 | samples: [crul, curl, curl, cobol]
                  |           ^^^^
                  = help: did you mean 'curl'?

                content/site.yaml:1:23: error[DOC0107]: 'curl' is in the list of samples already
                  |
                1 | samples: [crul, curl, curl, cobol]
                  |                       ^^^^
                  = help: write each language once

                content/site.yaml:1:29: error[DOC0107]: there are no samples in 'cobol'
                  |
                1 | samples: [crul, curl, curl, cobol]
                  |                             ^^^^^
                  = help: use curl, python, javascript, go, swift

                content/site.yaml:2:9: error[DOC0112]: 'https://api.example.com/v1' can't be the address of the API
                  |
                2 | apiURL: https://api.example.com/v1
                  |         ^^^^^^^^^^^^^^^^^^^^^^^^^^
                  = help: write scheme and host alone, such as https://api.example.com

                """)
        #expect(
            report("samples: python")
                == """
                content/site.yaml:1:10: error[DOC0107]: 'samples' has to be a list of languages, or false, not 'python'
                  |
                1 | samples: python
                  |          ^^^^^^
                  = help: write samples: [python]

                """)
        #expect(
            report("samples: { curl: true }")
                == """
                content/site.yaml:1:10: error[DOC0105]: 'samples' has to be a list, but this is a mapping
                  |
                1 | samples: { curl: true }
                  |          ^^^^^^^^^^^^^^
                  = help: start each element with '- '

                """)
    }
}
