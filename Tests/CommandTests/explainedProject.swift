import TestSupport

/// A project with a status and an error code that has an old name.
func explainedProject(settings: String = "baseURL: https://docs.example.com/api\n") throws
    -> TemporaryFolder
{
    let folder = try TemporaryFolder()
    try folder.write(
        """
        statuses:
          - { code: 404, reason: Not Found, description: Nothing is *here*. }
        errors:
          - code: order_gone
            status: 404
            title: Order gone
            summary: The order was removed.
            aliases: [order_missing]

        """, to: "content/catalog.yaml")
    try folder.write(settings, to: "content/site.yaml")
    return folder
}
