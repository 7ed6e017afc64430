/// What a finding about one kind of unmapped part says.
struct UnmappedText: Sendable {
    private let one: String
    private let many: String
    let help: String

    /// - Parameters:
    ///   - one: the message for one part.
    ///   - many: the message for several, with `#` in place of their number.
    ///   - help: what can be done.
    init(_ one: String, _ many: String, help: String) {
        self.one = one
        self.many = many
        self.help = help
    }

    func message(_ count: Int) -> String {
        count == 1 ? one : many.replacing("#", with: String(count))
    }
}

let unmappedTexts: [Unmapped.Kind: UnmappedText] = [
    .fallback: UnmappedText(
        "1 response under 'default' names no status, so no entry for a status is made of it",
        "# responses under 'default' name no status, so no entry for a status is made of them",
        help: "name the statuses that the API returns, or write their entries by hand"),
    .family: UnmappedText(
        "1 response for a range of statuses, such as '4XX', makes no entry for a status",
        "# responses for a range of statuses, such as '4XX', make no entry for a status",
        help: "name the statuses that the API returns"),
    .otherStatus: UnmappedText(
        "1 key of 'responses' is no status from 100 to 599",
        "# keys of 'responses' are no status from 100 to 599",
        help: "use three digits, a range such as '4XX', or 'default'"),
    .withoutCodes: UnmappedText(
        "1 response with a body names no error code in schema or example",
        "# responses with a body name no error code in schema or example",
        help: "list the codes under 'enum' of their property, or in examples"),
    .externalReference: UnmappedText(
        "1 reference to another file is not followed",
        "# references to other files are not followed",
        help: "bundle the document into one file first, for example with 'redocly bundle'"),
    .externalExample: UnmappedText(
        "1 example under 'externalValue' is not fetched",
        "# examples under 'externalValue' are not fetched",
        help: "write the example under 'value'"),
    .links: UnmappedText(
        "1 response has links, which are not imported",
        "# responses have links, which are not imported",
        help: "nothing has to be done: a catalog says nothing of links between operations"),
    .callbacks: UnmappedText(
        "1 operation has callbacks, which are not imported",
        "# operations have callbacks, which are not imported",
        help: "nothing has to be done if the API's own responses do not depend on them"),
    .webhooks: UnmappedText(
        "1 webhook is not imported",
        "# webhooks are not imported",
        help: "nothing has to be done if the API's own responses do not depend on them"),
    .shortenedText: UnmappedText(
        "1 description longer than a paragraph is shortened to the first one",
        "# descriptions longer than a paragraph are shortened to the first one",
        help: "put the rest into a page content/errors/CODE.md"),
    .otherDescription: UnmappedText(
        "1 description of a response is not taken, because an entry has one for all responses "
            + "with its status",
        "# descriptions of responses are not taken, because an entry has one for all responses "
            + "with its status",
        help: "put what callers should know into 'causes' of the status, or on its page"),
    .furtherExample: UnmappedText(
        "1 more example is left out: an entry takes five at most, and a status one with "
            + "error codes",
        "# more examples are left out: an entry takes five at most, and a status one with "
            + "error codes",
        help: "add those that are worth it under 'examples'"),
    .withoutSummary: UnmappedText(
        "1 error code has no description, so the summary only says where it comes from",
        "# error codes have no description, so the summary only says where they come from",
        help: "say in 'summary' what went wrong"),
    .unexplainedStatus: UnmappedText(
        "1 status has no description but a name, so a sentence of the generator stands for it",
        "# statuses have no description but a name, so a sentence of the generator stands for each",
        help: "say in 'description' when the API returns the status"),
    .assumedStatus: UnmappedText(
        "1 error code stands under no exact status, so one is assumed, mostly 400",
        "# error codes stand under no exact status, so one is assumed, mostly 400",
        help: "correct the status in the catalog"),
    .severalStatuses: UnmappedText(
        "1 error code occurs with several statuses; the most frequent one is taken",
        "# error codes occur with several statuses; the most frequent one is taken",
        help: "correct the status in the catalog"),
    .unusableHeader: UnmappedText(
        "1 header has a name that HTTP does not allow",
        "# headers have a name that HTTP does not allow",
        help: "use letters, digits and hyphens, without spaces"),
    .unusableMediaType: UnmappedText(
        "1 media type has a line end or a control character, and its body is left out",
        "# media types have a line end or a control character, and their bodies are left out",
        help: "write the type alone, such as 'application/json'"),
    .unusablePath: UnmappedText(
        "1 path does not start with '/' or is not on one line",
        "# paths do not start with '/' or are not on one line",
        help: "start each key of 'paths' with '/', and write it on one line"),
    .unusableType: UnmappedText(
        "1 problem type is no URI that means the same for all requests, and is left out",
        "# problem types are no URIs that mean the same for all requests, and are left out",
        help: "write an absolute URI, or a path from the root"),
    .statusAsCode: UnmappedText(
        "1 value of a code only repeats the HTTP status and makes no entry",
        "# values of a code only repeat the HTTP status and make no entry",
        help: "nothing has to be done if the API has no codes of its own there"),
    .deepSchema: UnmappedText(
        "1 schema is nested deeper than 40 levels, which are not looked at",
        "# schemas are nested deeper than 40 levels, which are not looked at",
        help: "name the codes in a schema that is nested less deeply"),
    .unusableFacts: UnmappedText(
        "1 extension 'x-error-entry' makes no entry of a catalog, and is not used",
        "# extensions 'x-error-entry' make no entries of a catalog, and are not used",
        help: "write the keys that an entry of a catalog has, and what each takes"),
    .missingRelation: UnmappedText(
        "1 related code or replacement is not in the document, and is left out",
        "# related codes and replacements are not in the document, and are left out",
        help: "add the schemas of these codes to the document, or write them into the catalog"),
]
