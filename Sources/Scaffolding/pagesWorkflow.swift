/// A workflow for GitHub that checks the catalog with every change and publishes the site on GitHub
/// Pages.
package let pagesWorkflow = """
    # Checks the catalog with every change and publishes the site from the main branch.
    name: Errors

    on:
      push:
        branches: [main]
      pull_request:

    permissions:
      contents: read

    jobs:
      check:
        # A runner with the program docs on its PATH: put the label of yours here, or add a step that
        # installs it.
        runs-on: [self-hosted, docs]
        steps:
          - uses: actions/checkout@v4
          - name: Find problems, and show them beside the lines of the change
            run: docs check --strict --format github
          - name: Build the site; --locked fails if content/permalinks.lock.json was not committed
            run: docs build --locked --output Public
          - uses: actions/upload-pages-artifact@v3
            if: github.ref == 'refs/heads/main'
            with:
              path: Public

      publish:
        if: github.ref == 'refs/heads/main'
        needs: check
        runs-on: ubuntu-latest
        permissions:
          pages: write
          id-token: write
        environment:
          name: github-pages
          url: ${{ steps.deployment.outputs.page_url }}
        steps:
          - uses: actions/deploy-pages@v4
            id: deployment

    """
