extension ViewReference {
    /// What the page of a code has.
    static let errorTemplate = ViewSection(
        title: "Values of error.mustache", templates: [.error],
        groups: [aboutCode, names, lifecycle, message, retry, causes, headers, codes, rest],
        note: """
            Links from elsewhere lead to the \
            [ids of the sections](../../reference/markdown.md#the-page-of-a-code). Keep them on \
            the headings: the outline and the check of links count on them.
            """)

    private static let aboutCode = ViewGroup(
        "About the code:",
        [
            ViewValue(.code, "the code as it is spelled in responses"),
            ViewValue(.isStatus, "whether it is a status code"),
            ViewValue(.isError, "whether it is an error code"),
            ViewValue(.statusClass, "the class of the status, such as `4xx`"),
            ViewValue(.className, "the class in words, such as \"Client error\""),
            ViewValue(.classURL, "the list of all codes of the class"),
            ViewValue(.summary, "what it means"),
            ViewValue(.severity, "`info`, `warning`, `error` or `critical`", optional: true),
            ViewValue(.actor, "`caller`, `api-team` or `operator`", optional: true),
            ViewValue(.actorLabel, "who has to act, in words", optional: true),
            ViewValue(.problemType, "the URI of the problem type", optional: true),
            ViewValue(
                .permalink,
                "the absolute address; without a base URL, the path from the root of the site, "
                    + "with a slash in front"),
            ViewValue(.jsonURL, "the entry of the catalog as a JSON file"),
            ViewValue(
                .status, "the HTTP status; only for error codes", optional: true,
                [
                    ViewValue(.statusCode, "the number"),
                    ViewValue(.statusTitle, "the reason phrase", optional: true),
                    ViewValue(.statusURL, "the page of the status", optional: true),
                ]),
        ])

    private static let names = ViewGroup(
        "Where it belongs and what else it is called:",
        [
            ViewValue(
                .hasFacts,
                "whether there is `severity`, `since`, `group`, `problemType`, a tag or another "
                    + "name"),
            ViewValue(
                .group, "the group", optional: true,
                [
                    ViewValue(.groupName, "its title"),
                    ViewValue(.groupURL, "the list of its codes"),
                ]),
            ViewValue(.hasTags, "whether there are tags"),
            ViewValue(
                .tags, "the tags",
                [
                    ViewValue(.tag, "a word"),
                    ViewValue(.tagURL, "the list of the codes with it"),
                ]),
            ViewValue(.hasAliases, "whether it has other names"),
            ViewValue(
                .aliases, "the other names", [ViewValue(.alias, "another name of the code")]),
        ])

    private static let lifecycle = ViewGroup(
        "How long it is there:",
        [
            ViewValue(.since, "the version of the API that brought it", optional: true),
            ViewValue(
                .deprecation, "the API will not always send the code", optional: true,
                [
                    ViewValue(
                        .deprecatedSince, "the version that deprecated it", optional: true),
                    ViewValue(.deprecationNote, "more about it", optional: true),
                    ViewValue(.replacementCode, "the code to use instead", optional: true),
                    ViewValue(.replacementURL, "its page", optional: true),
                ]),
            ViewValue(
                .removal, "the API no longer sends the code", optional: true,
                [
                    ViewValue(
                        .removedSince, "the version that no longer sends it", optional: true),
                    ViewValue(.removalNote, "more about it", optional: true),
                    ViewValue(.replacementCode, "as for `deprecation`", optional: true),
                    ViewValue(.replacementURL, "as for `deprecation`", optional: true),
                ]),
        ])

    private static let message = ViewGroup(
        "The message:",
        [
            ViewValue(.message, "the template of the message", optional: true),
            ViewValue(
                .messageParts, "the same in pieces, each a text or a parameter",
                [
                    ViewValue(.messageText, "a text", optional: true),
                    ViewValue(.messageParameter, "the name of a parameter", optional: true),
                    ViewValue(
                        .messageParameterType, "its type, as `parameterType`", optional: true),
                ]),
            ViewValue(
                .occurrenceURL,
                "the address of the page with an example of every parameter in its fragment; only "
                    + "if the message has parameters", optional: true),
            ViewValue(.hasParameters, "whether there are parameters"),
            ViewValue(
                .parameters, "the parameters of the template",
                [
                    ViewValue(.parameterName, "the name"),
                    ViewValue(
                        .parameterType,
                        "`string`, `integer`, `number`, `boolean`, `date-time` or `uri`"),
                    ViewValue(.parameterDescription, "what it is", optional: true),
                    ViewValue(.parameterExample, "a value", optional: true),
                ]),
        ])

    private static let retry = ViewGroup(
        "Repeating the request:",
        [
            ViewValue(
                .hasAnswers, "whether there is `actor` or `retry`"),
            ViewValue(
                .retry, "whether and how to repeat it", optional: true,
                [
                    ViewValue(
                        .retryPolicy, "`never`, `after-change`, `after-delay` or `limited`"),
                    ViewValue(.retryVerdict, "the answer in words"),
                    ViewValue(
                        .retryMethods, "the requests that may be repeated, in words",
                        optional: true),
                    ViewValue(.retryDelay, "the header that gives the wait", optional: true),
                    ViewValue(.retryAttempts, "the most repetitions", optional: true),
                    ViewValue(
                        .retryKey, "the header with the idempotency key", optional: true),
                    ViewValue(
                        .retryKeyRule, "which key it has to be, in words; as `retryKey`",
                        optional: true),
                    ViewValue(
                        .hasRetryFacts,
                        "whether there is any of the methods, delay, attempts and key"),
                    ViewValue(.hasRetryDetails, "whether there is any of these or `retryNote`"),
                    ViewValue(.retryNote, "more about it", optional: true),
                ]),
        ])

    private static let causes = ViewGroup(
        "Causes:",
        [
            ViewValue(.hasCauses, "whether there are any"),
            ViewValue(
                .causes, "the causes",
                [
                    ViewValue(.cause, "what leads to the error"),
                    ViewValue(.causeCheck, "how to see it", optional: true),
                    ViewValue(.hasFixes, "whether there are fixes"),
                    ViewValue(
                        .fixes, "the fixes",
                        [
                            ViewValue(.fix, "what helps"),
                            ViewValue(
                                .fixCommands, "the code in it that holds a space, to be copied",
                                [ViewValue(.fixCommand, "the code")]),
                        ]),
                ]),
        ])

    private static let headers = ViewGroup(
        "Headers:",
        [
            ViewValue(.hasHeaders, "whether there are any"),
            ViewValue(
                .headers, "the headers",
                [
                    ViewValue(.headerName, "the name"),
                    ViewValue(.isInResponse, "whether the server sends it; else the client does"),
                    ViewValue(.headerRequirement, "`required`, `recommended` or `optional`"),
                    ViewValue(.headerRequirementLabel, "the same in the language of the page"),
                    ViewValue(.headerRole, "what it is for"),
                    ViewValue(.headerExample, "a value", optional: true),
                ]),
        ])

    private static let codes = ViewGroup(
        "The error codes of a status:",
        [
            ViewValue(.hasCodes, "whether it is a status that error codes have"),
            ViewValue(
                .codes,
                "the error codes with this status, at most 50; its elements are those of `rows` "
                    + "below"),
            ViewValue(
                .moreCodes, "the number of all of them, if there are more than 50",
                optional: true),
        ])

    private static let rest = ViewGroup(
        "The rest:",
        [
            ViewValue(.hasExamples, "whether there are examples"),
            ViewValue(
                .examples, "the examples",
                [
                    ViewValue(.exampleTitle, "what it shows", optional: true),
                    ViewValue(
                        .exampleRequest, "the whole HTTP message, highlighted", optional: true),
                    ViewValue(
                        .exampleResponse, "the whole HTTP message, highlighted", optional: true),
                    ViewValue(.hasSamples, "whether the request is shown as code"),
                    ViewValue(
                        .samples, "the request as code",
                        [
                            ViewValue(.sampleLabel, "the language, such as `Python`"),
                            ViewValue(
                                .sampleLanguage, "its name in class names, such as `python`"),
                            ViewValue(.sampleCode, "the code, highlighted"),
                        ]),
                ]),
            ViewValue(.hasBody, "whether there is Markdown"),
            ViewValue(.body, "the Markdown of the page; may be empty"),
            ViewValue(.hasEndpoints, "whether there are endpoints"),
            ViewValue(
                .endpoints, "the operations that return the code",
                [
                    ViewValue(
                        .endpointMethod, "the HTTP method; not there for any method",
                        optional: true),
                    ViewValue(.endpointPath, "the path"),
                ]),
            ViewValue(.hasRelated, "whether there are related codes"),
            ViewValue(
                .related, "the related codes",
                [
                    ViewValue(.relatedCode, "the code"),
                    ViewValue(.relatedTitle, "its title"),
                    ViewValue(
                        .relatedLanguage, "the language of the title, if that is not translated",
                        optional: true),
                    ViewValue(.relatedURL, "its page"),
                    ViewValue(.relatedClass, "its class, such as `4xx`"),
                    ViewValue(
                        .relatedDifference, "how it differs from this one", optional: true),
                ]),
            ViewValue(
                .specification, "the document that defines it", optional: true,
                [
                    ViewValue(
                        .specificationTitle, "such as \"RFC 9110, section 15.5.2\""),
                    ViewValue(.specificationURL, "the section at the RFC Editor"),
                ]),
        ])
}
