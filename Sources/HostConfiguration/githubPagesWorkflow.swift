import Scaffolding

/// The workflow that publishes the site on GitHub Pages.
func githubPagesWorkflow() -> String {
    comment(
        """

        Publishes the site. It belongs into .github/workflows/, and GitHub Actions has to be the source
        of the pages in the settings of the repository.
        GitHub Pages has no settings for header fields, media types, or the form of a page by Accept:
        ask for errors/429.md or errors/429.json. Redirects are pages of the site. There is one
        404.html for all languages, at the top of the site.
        """) + pagesWorkflow
}
