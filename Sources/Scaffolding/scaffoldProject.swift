import Escaping

/// The files of a new project: settings with every option, a catalog with an entry of each kind, two
/// pages, a workflow, and what version control should pass over.
///
/// - Parameters:
///   - title: the title of the site.
///   - api: the name of the API.
/// - Returns: the files in the order of their paths.
package func scaffoldProject(title: String, api: String) -> [ScaffoldedFile] {
    let (title, api) = (singleLine(title), singleLine(api))
    return [
        ScaffoldedFile(path: ".github/workflows/errors.yml", text: pagesWorkflow),
        ScaffoldedFile(path: ".gitignore", text: "/Public/\n/.docs-cache/\n"),
        ScaffoldedFile(path: "content/catalog.yaml", text: catalogText),
        ScaffoldedFile(
            path: "content/guides/reading-an-error.md", text: guideText),
        ScaffoldedFile(path: "content/index.md", text: homeText(title: title, api: api)),
        ScaffoldedFile(path: "content/site.yaml", text: settingsText(title: title, api: api)),
    ]
}

private func settingsText(title: String, api: String) -> String {
    """
    # The settings of the site. Lines with a # in front are options that are not used yet.

    # The name of the site, in the header of every page.
    title: \(quoted(title))
    # The name of the API, above the titles of codes.
    api: \(quoted(api))
    # One sentence for search engines.
    description: \(quoted("Every error of \(api): what it means, whether to repeat the request, and what helps."))

    # The address at which the site is published: for permalinks, the sitemap and docs explain --web.
    # baseURL: https://docs.example.com/
    # The language of your texts.
    # language: en
    # The other languages that texts are translated into; each has a folder in content/.
    # languages: [de]
    # Where the source of a page can be edited; {path} is the path of the file in the project.
    # editURL: https://github.com/example/errors/edit/main/{path}
    # The line at the foot of every page.
    # footer: Written by the API team
    # Logo, colours and fonts; every key of it is optional.
    # brand:
    #   accent: "#1b50c4"
    # Whether pages have a picture that chat programs show for links to them.
    # cards: true
    # Scheme and host of the API, for the code samples of requests.
    # apiURL: https://api.example.com
    # The languages of these samples, in their order.
    # samples: [curl, python, javascript, go, swift]
    # Whether HTML tags in texts go to the page.
    # html: false
    # Groups of links in the navigation; without, all articles are in one group.
    # navigation:
    #   - title: Guides
    #     pages:
    #       - guides/reading-an-error.md
    # Articles that the search puts behind others, and that it does not find.
    # search:
    #   demote: [guides/reading-an-error.md]
    #   exclude: []
    # Old paths and where they lead now, so that old links keep working.
    # redirects:
    #   guides/errors/: guides/reading-an-error.md
    # Hosts that read a file with the redirects: netlify, cloudflare or nginx.
    # hosts: [netlify]
    # How bad the findings of single checks are: error, warning or off.
    # checks:
    #   broken-link: error

    """
}

private func homeText(title: String, api: String) -> String {
    """
    ---
    title: \(quoted(title))
    ---

    This is what \(plainMarkdown(api)) answers when a request fails. Search for the code of the
    response, or look it up below.

    New here? Start with [how to read an error](guides/reading-an-error.md).

    """
}

private let guideText = """
    # Reading an error

    Every error has an HTTP status and a body. The field `code` in the body says exactly what went
    wrong, and it never changes its meaning:

    ```json
    {
      "type": "https://api.example.com/problems/order_not_found",
      "title": "Order not found",
      "status": 404,
      "code": "order_not_found",
      "detail": "There is no order ord_1042."
    }
    ```

    1. Look up the `code`, for example [](error:order_not_found). Without a code, look up the status,
       for example [](error:404).
    2. Read "Can I retry?" before you send the request again.
    3. When you ask for help, name the request id in the header `X-Request-Id`.

    From a terminal, `docs explain` reads a whole response:

    ```sh
    curl -si https://api.example.com/v1/orders/ord_1042 | docs explain
    ```

    """
