import OpenAPI
import Testing

struct SeemsOpenAPITests {
    @Test(
        "a document is known by its key, wherever it stands at the top",
        arguments: [
            "openapi: 3.1.0\n", "# ours\n---\ninfo:\n  title: A\nopenapi: 3.0.0\npaths: {}\n",
            #""openapi": "3.0.0""#, "'swagger': '2.0'\n", "openapi : 3.0.0",
            #"{"openapi": "3.1.0"}"#, #"{"info": {"title": "a \" b {"}, "openapi" : "3.0.0"}"#,
            "\n {\"paths\": [], \"swagger\":\"2.0\"}",
        ])
    func documents(text: String) {
        #expect(seemsOpenAPI(sourceFile("file", text)))
    }

    @Test(
        "other files are not taken for documents",
        arguments: [
            "", "{", "{\"", "{\"openapi\"", "{\"openapi\\", "errors:\n  openapi: broken\n",
            "openapi_error: wrong\n", "- openapi: 3.0.0\n", #"{"codes": {"openapi": "x"}}"#,
            #"{"kind": "openapi"}"#, #"{"text": "\"openapi\": 3"}"#, #"[{"openapi": "3.0.0"}]"#,
            "code,openapi\n", "openapi\n",
        ])
    func others(text: String) {
        #expect(!seemsOpenAPI(sourceFile("file", text)))
    }
}
