import Diagnostics
import Site
import TestSupport
import Testing

/// The Markdown and the JSON file of a code.
struct TwinTests {
    private static let catalog = """
        typePattern: https://api.example.com/problems/{code}
        groups:
          - { id: limits, title: Limits | quotas, description: About limits. }
        statuses:
          - code: 429
            reason: Too Many Requests
            description: 'Wait; see [](error:quota_gone) and [the guide](guides/retries.md#backoff).'
            retry:
              policy: after-delay
              methods: idempotent
              delay: Retry-After
              attempts: 3
              note: 1. Not {{status.429.delay}} twice.
            causes:
              - cause: Too fast.
                check: '`curl -I https://api.example.com` has `Retry-After`.'
                fixes: ['Run `sleep 20 | cat`.', '- Wait.']
            headers:
              - { name: Retry-After, requirement: recommended, role: The wait | in seconds., example: '20' }
            specification: { rfc: 6585, section: '4' }
            example:
              request:
                method: GET
                path: /v1/orders
                headers: { Host: api.example.com }
              response:
                headers: { Retry-After: '20' }
                body: { title: Too Many Requests, status: 429 }
        errors:
          - code: quota_gone
            status: 429
            title: The *quota* is gone
            summary: No more today.
            message: 'Quota `{plan}` is gone'
            parameters: [{ name: plan, description: The plan., example: free }]
            actor: caller
            severity: warning
            since: '2'
            group: limits
            tags: [limits]
            aliases: [quota_over]
            endpoints: [GET /v1/orders, '* /v1/items']
            deprecated: { since: '3', replacement: '429', note: 'Use [the status](error:429).' }
            related: [{ code: '429', difference: 'The [general](error:429#retry) case.' }]
        """

    private static let files = [
        "content/catalog.yaml": catalog,
        "content/errors/429.md": """
        ---
        description: What to do about 429.
        ---

        ## More

        See [retries](../guides/retries.md), <error:429>, [more](#more), ![Chart](../chart.svg).
        {{status.429.reason}} & [ref][guide] & `[x](error:429)` [y](error:429).

        {{include ../_parts/note.md}}

        > ```yaml title="a.yaml" include="../_parts/a.conf"
        > ```

        [guide]: /guides/retries.md "Guide"
        """,
        "content/_parts/note.md": "Included: [code](../errors/quota_gone.md).\n",
        "content/_parts/a.conf": "a: 1\n\nfence: '```'\n",
        "content/chart.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>",
        "content/guides/retries.md": "# Retries\n\n## Backoff\n\nText.\n",
    ]

    private func build(_ settings: String) -> (site: Site, report: String) {
        buildSite(Self.files.merging(["content/site.yaml": settings]) { $1 })
    }

    @Test("all that the page of a status says, with absolute links")
    func status() {
        let (site, report) = build(
            "baseURL: https://docs.example.com/x/\nsamples: [curl]\neditURL: https://e.org/{path}")
        #expect(report == "")
        #expect(site.text("errors/429.md") == expectedStatus)
    }

    @Test("all that the page of an error code says, with links from the file itself")
    func error() {
        #expect(build("title: Errors").site.text("errors/quota_gone.md") == expectedError)
    }

    @Test("the entry as the catalog has it, its page and its type")
    func json() {
        let (site, _) = build("samples: false")
        #expect(
            site.text("errors/quota_gone.json").hasPrefix(
                """
                {
                  "version": 1,
                  "page": "../errors/quota_gone/",
                  "kind": "error",
                  "code": "quota_gone",
                  "status": 429,
                  "title": "The *quota* is gone",
                """))
        #expect(
            site.text("errors/quota_gone.json").contains(
                "\"type\": \"https://api.example.com/problems/quota_gone\""))
        let absolute = build("baseURL: https://docs.example.com").site.text("errors/429.json")
        #expect(absolute.contains("\"page\": \"https://docs.example.com/errors/429/\""))
    }

    @Test("the page names its files, and copies what a fix tells to run")
    func page() {
        let page = build("editURL: https://e.org/{path}").site.text("errors/429/index.html")
        for markup in [
            "<link rel=\"alternate\" type=\"text/markdown\" href=\"../../errors/429.md\">",
            "<link rel=\"alternate\" type=\"application/json\" href=\"../../errors/429.json\">",
            "data-copy-file=\"../../errors/429.md\" hidden>Copy as Markdown</button>",
            "<a href=\"../../errors/429.json\" type=\"application/json\">JSON</a>",
            "data-copy=\"sleep 20 | cat\" aria-label=\"Copy command: sleep 20 | cat\" hidden>",
        ] {
            #expect(page.contains(markup), "\(markup)")
        }
        #expect(page.ranges(of: "https://e.org/content/errors/429.md").count == 1)
    }

    @Test("a code with the name of another's file keeps its page, a file of the project is refused")
    func collisions() {
        let catalog = """
            statuses:
              - { code: 404, reason: Not Found, description: Nothing here. }
            errors:
              - { code: 404.md, status: 404, title: Odd, summary: Odd. }
            """
        let (site, report) = buildSite([
            "content/catalog.yaml": catalog, "content/errors/404.json": "{}",
        ])
        #expect(site.text("errors/404.md/index.html").contains("Odd"))
        #expect(site.text("errors/404/index.md").contains("# 404 Not Found"))
        #expect(site.text("errors/404.md.md").contains("# `404.md` Odd"))
        #expect(
            report == """
                content/errors/404.json:1:1: error[DOC0601]: 'errors/404.json' is in the way of a file of the site itself
                  |
                1 | {}
                  | ^
                  = help: rename the file or its folder

                """)
    }

    private let expectedStatus = ##"""
        ---
        title: 429 Too Many Requests
        code: "429"
        kind: status
        status: 429
        url: https://docs.example.com/x/errors/429/
        description: What to do about 429.
        retry:
          policy: after-delay
          methods: idempotent
          delay: Retry-After
          attempts: 3
        ---

        # 429 Too Many Requests

        Wait; see [`quota_gone`](https://docs.example.com/x/errors/quota_gone/) and [the guide](https://docs.example.com/x/guides/retries/#backoff).

        - Client error

        ## Can I retry?

        **Yes, after the wait**

        - Requests: GET, HEAD, OPTIONS, PUT and DELETE; others only with an idempotency key
        - Wait given by: `Retry-After`
        - Repetitions: at most 3

        1\. Not Retry-After twice.

        ## Causes and fixes

        1. Too fast.
           - Check: `curl -I https://api.example.com` has `Retry-After`.
           - Fix: Run `sleep 20 | cat`.
           - Fix: \- Wait.

        ## Codes with this status

        - [`quota_gone`](https://docs.example.com/x/errors/quota_gone/) **The \*quota\* is gone**: No more today.

        ## Example

        Request:

        ```http tab="HTTP"
        GET /v1/orders HTTP/1.1
        Host: api.example.com
        ```

        ```sh tab="curl"
        curl -i https://api.example.com/v1/orders
        ```

        Response:

        ```http
        HTTP/1.1 429 Too Many Requests
        Retry-After: 20

        {
          "title": "Too Many Requests",
          "status": 429
        }
        ```

        ## Headers

        | Header | Use | Role |
        | --- | --- | --- |
        | `Retry-After` | recommended in the response | The wait \| in seconds. Example: `Retry-After: 20` |

        ## More

        See [retries](https://docs.example.com/x/guides/retries/), [error:429](https://docs.example.com/x/errors/429/), [more](https://docs.example.com/x/errors/429/#more), ![Chart](https://docs.example.com/x/chart.svg).
        Too Many Requests & [ref][guide] & `[x](error:429)` [y](https://docs.example.com/x/errors/429/).

        Included: [code](https://docs.example.com/x/errors/quota_gone/).


        > ````yaml title="a.yaml"
        > a: 1
        > 
        > fence: '```'
        > ````

        [guide]: https://docs.example.com/x/guides/retries/ "Guide"

        ## Specification

        [RFC 6585, section 4](https://www.rfc-editor.org/rfc/rfc6585.html#section-4)

        """##
    private let expectedError = ##"""
        ---
        title: quota_gone The *quota* is gone
        code: quota_gone
        kind: error
        status: 429
        type: https://api.example.com/problems/quota_gone
        url: "../errors/quota_gone/"
        description: No more today.
        actor: caller
        severity: warning
        since: "2"
        deprecated:
          since: "3"
          replacement: "429"
        group: limits
        tags:
          - limits
        aliases:
          - quota_over
        ---

        # `quota_gone` The \*quota\* is gone

        No more today.

        - Sent with [429 Too Many Requests](../errors/429/)
        - Who has to act: **You, the caller**
        - Severity: warning
        - Since version 2
        - Group: [Limits \| quotas](../errors/group/limits/)
        - Tags: limits
        - Also called: `quota_over`
        - Problem type: `https://api.example.com/problems/quota_gone`

        > **Deprecated since version 3.** Use instead: [`429`](../errors/429/)
        >
        > Use [the status](../errors/429/).

        ## Message

        ``Quota `{plan}` is gone``

        | Parameter | Type | Description |
        | --- | --- | --- |
        | `plan` | string | The plan. Example: `free` |

        ## Where it happens

        - `GET /v1/orders`
        - `/v1/items` with any method

        ## Related codes

        - [`429`](../errors/429/) Too Many Requests: The [general](../errors/429/#retry) case.

        """##
}
