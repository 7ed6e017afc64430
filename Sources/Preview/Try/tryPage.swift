import Escaping

/// A problem as a page for people.
///
/// - Parameters:
///   - answer: the answer.
///   - document: its problem document.
/// - Returns: a whole page that needs no other file.
func tryPage(_ answer: TryAnswer, _ document: JSON) -> HTML {
    var content = HTML()
    if let detail = document["detail"]?.string {
        content.append(literal: "<p>")
        content.append(escaping: detail)
        content.append(literal: "</p>\n")
    }
    if let page = answer.page {
        content.append(literal: "<p><a href=\"")
        content.append(escaping: page)
        content.append(literal: "\">About this error</a></p>\n")
    }
    content.append(literal: "<pre>")
    content.append(escaping: document.displayText)
    content.append(literal: "</pre>\n")
    return ownPage(title: answer.heading(document), content)
}

/// The list of all codes as a page.
///
/// - Parameter codes: the codes with their addresses.
/// - Returns: a whole page that needs no other file.
func tryListPage(_ codes: [TriedCode]) -> HTML {
    var content = HTML()
    content.append(literal: "<ul>\n")
    for code in codes {
        content.append(literal: "<li><a href=\"")
        content.append(escaping: code.address)
        content.append(literal: "\"><code>")
        content.append(escaping: code.code)
        content.append(literal: "</code></a> ")
        content.append(escaping: code.title)
        content.append(literal: "</li>\n")
    }
    content.append(literal: "</ul>\n")
    return ownPage(title: "Try an error", content)
}

/// A page of the preview's own.
private func ownPage(title: String, _ content: HTML) -> HTML {
    var page = HTML()
    page.append(
        literal: """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>
            """)
    page.append(escaping: title)
    page.append(
        literal: """
            </title>
            <style>body{font:1rem/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;\
            padding:0 1rem}pre{white-space:pre-wrap;overflow-wrap:anywhere}</style>
            </head>
            <body>
            <main>
            <h1>
            """)
    page.append(escaping: title)
    page.append(literal: "</h1>\n")
    page.append(content)
    page.append(literal: "</main>\n</body>\n</html>\n")
    return page
}
