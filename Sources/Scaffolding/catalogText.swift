/// A catalog with an entry of each kind: statuses, an error code with all that helps, and an old
/// name that is going away.
let catalogText = """
    # What is known of every status and error code, as data. Each becomes a page.
    # All keys: docs schema --format markdown. A new code: docs new code NAME --status 400.

    # The problem type of each error code, which responses carry as "type" (RFC 9457).
    typePattern: https://api.example.com/problems/{slug}

    groups:
      - id: orders
        title: Orders
        description: What can go wrong with an order.

    statuses:
      - code: 404
        reason: Not Found
        description: Nothing is there, or you are not allowed to know that something is.
        actor: caller
        causes:
          - cause: The id or the path is misspelt.
            check: Compare the path of your request with the reference, letter by letter.
            fixes:
              - Take the id from the response that created the resource.
        retry:
          policy: never
        specification:
          rfc: 9110
          section: "15.5.5"

      - code: 429
        reason: Too Many Requests
        description: You sent more requests than your plan allows.
        actor: caller
        causes:
          - cause: A loop sends requests without a pause.
            check: Count the requests of the last minute in your log.
            fixes:
              - Wait as long as `Retry-After` says, and add some jitter.
              - Ask for more items in one request.
        retry:
          policy: after-delay
          methods: any
          delay: Retry-After
          attempts: 3
          note: The server did nothing with the request, so any method may be repeated.
        headers:
          - name: Retry-After
            requirement: recommended
            role: How many seconds to wait.
            example: "30"
        specification:
          rfc: 6585
          section: "4"

    errors:
      - code: order_not_found
        status: 404
        title: Order not found
        summary: There is no order with this id, or it belongs to another account.
        message: There is no order {order}.
        parameters:
          - name: order
            description: The id that was asked for.
            example: ord_1042
        group: orders
        severity: error
        actor: caller
        endpoints:
          - GET /v1/orders/{id}
        since: "1.0"
        causes:
          - cause: The order belongs to another account.
            check: Look at the account that your API key belongs to.
            fixes:
              - Use the key of the account that made the order.
          - cause: The order was deleted.
            fixes:
              - Stop asking for it, and remove the id from your data.
        retry:
          policy: never
          methods: none
          note: Nothing changes until somebody makes the order.
        related:
          - code: 404
            difference: The status alone says that the path is wrong; with this code the path is right.
        keywords: [missing order, unknown order]
        example:
          request:
            method: GET
            path: /v1/orders/ord_1042
            headers:
              Accept: application/problem+json
          response:
            headers:
              Content-Type: application/problem+json
              X-Request-Id: req_7c1e0a
            body:
              type: https://api.example.com/problems/order_not_found
              title: Order not found
              status: 404
              code: order_not_found
              detail: There is no order ord_1042.

      - code: order_missing
        status: 404
        title: Order missing
        summary: The name that version 1 had for [](error:order_not_found).
        group: orders
        actor: caller
        since: "1.0"
        deprecated:
          since: "2.0"
          replacement: order_not_found
          note: Version 2 no longer sends it.

    """
