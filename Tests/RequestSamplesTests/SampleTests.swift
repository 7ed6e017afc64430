import RequestSamples
import TestSupport
import Testing

struct SampleTests {
    @Test("whole samples in every language", arguments: ["catalog", "hostile"])
    func wholeSamples(catalog: String) throws {
        var files: [String: [UInt8]] = [:]
        for request in try SampledRequest.all(in: "\(catalog).yaml") {
            for language in SampleLanguage.allCases {
                guard let sample = request.sample(language) else { continue }
                files["\(request.name).\(language.fixtureExtension)"] = Array(sample.utf8)
            }
        }
        try expectFolder(
            files, at: Repository.path("Tests/RequestSamplesTests/Fixtures/\(catalog)-samples"))
    }

    @Test("a request goes to its host, else to the API's; nothing is guessed")
    func hosts() throws {
        let requests = try SampledRequest.all(in: "catalog.yaml")
        let named = try #require(requests.first { $0.name == "405-1" })
        let unnamed = try #require(requests.first { $0.name == "429-2" })
        let first = { (sample: String?) in sample?.split(separator: "\n").first.map(String.init) }
        let path = "/v1/orders/ord_1042"
        #expect(
            first(named.sample(.curl, origin: nil))
                == "curl -i -X DELETE https://api.example.com\(path)")
        #expect(
            first(named.sample(.curl, origin: "http://localhost:8080"))
                == "curl -i -X DELETE https://api.example.com\(path)")
        #expect(
            first(named.sample(.curl, origin: "http://api.example.com"))
                == "curl -i -X DELETE http://api.example.com\(path)")
        #expect(
            first(unnamed.sample(.curl, origin: "http://localhost:8080"))
                == "curl -i 'http://localhost:8080/v1/orders?status=open&limit=100'")
        #expect(SampleLanguage.allCases.allSatisfy { unnamed.sample($0, origin: nil) == nil })
    }

    @Test("the lines are short and nothing invisible is in them")
    func visible() throws {
        for file in ["catalog.yaml", "hostile.yaml"] {
            for request in try SampledRequest.all(in: file) {
                for language in SampleLanguage.allCases {
                    let sample = request.sample(language) ?? ""
                    let odd = sample.unicodeScalars.filter { scalar in
                        scalar != "\n" && !(scalar == "\t" && language == .go)
                            && [.control, .format, .lineSeparator, .paragraphSeparator]
                                .contains(scalar.properties.generalCategory)
                    }
                    #expect(odd.isEmpty, "\(request.name) \(language)")
                }
            }
        }
    }
}
