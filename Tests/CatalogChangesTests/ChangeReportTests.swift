import CatalogChanges
import Escaping
import Testing

/// The three forms of a difference.
struct ChangeReportTests {
    private let old = catalog(
        """
        errors:
          - { code: gone, status: 410, title: 'It *is* gone', summary: S. }
          - { code: locked, status: 409, title: Locked, summary: S., parameters: [{ name: id }] }
          - { code: odd`name, status: 400, title: Odd, summary: S., retry: { policy: never } }
        """)
    private let new = catalog(
        """
        errors:
          - { code: busy, status: 503, title: Busy, summary: S. }
          - { code: order_locked, status: 409, title: Order locked, summary: T., aliases: [locked] }
          - { code: odd`name, status: 400, title: "Odd\\e[1m @all", summary: S., retry: { policy: never },
              deprecated: { replacement: busy } }
        """)
    private var changes: [CodeChange] { catalogChanges(from: old, to: new) }

    @Test func text() {
        #expect(changesText([], colour: false) == "No changes\n")
        #expect(
            changesText(changes, colour: false) == """
                Removed
                  gone: It *is* gone
                    breaking: the API no longer sends it

                Renamed
                  locked: Order locked
                    breaking: responses have 'order_locked' in its place
                    parameter id removed: string
                      breaking: clients that read it find nothing
                    title changed from 'Locked' to 'Order locked'
                    summary reworded

                Deprecated
                  odd`name: Odd\u{FFFD}[1m @all
                    use 'busy' instead
                    title changed from 'Odd' to 'Odd\u{FFFD}[1m @all'

                Added
                  busy: Busy

                4 changes, 2 breaking

                """)
        #expect(
            changesText([changes[0]], colour: true) == """
                \u{1B}[1mRemoved\u{1B}[0m
                  \u{1B}[1mgone\u{1B}[0m: It *is* gone
                    \u{1B}[1;31mbreaking:\u{1B}[0m the API no longer sends it

                1 change, 1 breaking

                """)
    }

    @Test func onlyBreaking() {
        #expect(
            changesText(changes.breaking, colour: false) == """
                Removed
                  gone: It *is* gone
                    breaking: the API no longer sends it

                Renamed
                  locked: Order locked
                    breaking: responses have 'order_locked' in its place
                    parameter id removed: string
                      breaking: clients that read it find nothing

                2 changes, 2 breaking

                """)
    }

    @Test func markdown() {
        #expect(changesMarkdown([]) == "No changes.\n")
        #expect(
            changesMarkdown(changes) == """
                ### Removed

                - **Breaking:** `gone` (It \\*is\\* gone): the API no longer sends it

                ### Renamed

                - **Breaking:** `locked` is now `order_locked` (Order locked)
                  - **Breaking:** parameter `id` removed: `string`; clients that read it find nothing
                  - title changed from 'Locked' to 'Order locked'
                  - summary reworded

                ### Deprecated

                - ``odd`name`` (Odd\u{FFFD}\\[1m \\@all): use `busy` instead
                  - title changed from 'Odd' to 'Odd\u{FFFD}\\[1m \\@all'

                ### Added

                - `busy` (Busy)

                """)
    }

    @Test func json() {
        let bytes = changesJSON(changes, from: "a", to: "b").bytes(.indented)
        #expect(
            String(decoding: bytes, as: UTF8.self).hasPrefix(
                """
                {
                  "version": 1,
                  "from": "a",
                  "to": "b",
                  "breaking": 2,
                  "counts": {
                    "removed": 1,
                    "renamed": 1,
                    "changed": 0,
                    "deprecated": 1,
                    "undeprecated": 0,
                    "added": 1
                  },
                  "changes": [
                    {
                      "code": "gone",
                      "change": "removed",
                      "breaking": true,
                      "reasons": [
                        "the API no longer sends it"
                      ],
                      "status": 410,
                      "title": "It *is* gone"
                    },
                    {
                      "code": "locked",
                      "change": "renamed",
                      "breaking": true,
                      "reasons": [
                        "responses have 'order_locked' in its place",
                        "clients that read it find nothing"
                      ],
                      "status": 409,
                      "title": "Order locked",
                      "replacement": "order_locked",
                      "details": [
                        {
                          "field": "parameter",
                          "name": "id",
                          "from": "string",
                          "breaking": true,
                          "reason": "clients that read it find nothing"
                        },
                """))
    }
}
