import Diagnostics
import Escaping
import Testing
import Theming

struct StockRecordTests {
    private func record(_ text: String) -> StockRecord? {
        StockRecord(in: SourceFile(path: "theme/x", bytes: Array(text.utf8)))
    }

    @Test("a copy of each stock file has a record, and its record is read back")
    func roundTrip() {
        #expect(!StockFile.all.isEmpty)
        for stock in StockFile.all {
            #expect(stock.hasRecord, "\(stock.path)")
            let copy = SourceFile(path: "theme/\(stock.path)", bytes: Array(stock.copy.utf8))
            let record = StockRecord(in: copy)
            #expect(record?.path == stock.path)
            #expect(record?.version == stock.version)
            #expect(copy.bytesWithoutRecord == Array(stock.text.utf8))
        }
    }

    @Test("every stock file says what it makes")
    func purposes() {
        for stock in StockFile.all { #expect(stock.purpose.count > 5, "\(stock.path)") }
    }

    @Test("spaces don't matter, other comments are no records")
    func forms() {
        for text in [
            "{{!docs:stock a 1}}", "{{! docs:stock a 1 }}\r\n", "/*docs:stock a 1*/\nb{}",
            "<!-- docs:stock  a\t1 -->", "# docs:stock a 1", "// docs:stock a 1",
        ] {
            #expect(record(text)?.path == "a", "\(text)")
            #expect(record(text)?.version == "1", "\(text)")
        }
        #expect(record("{{! docs:stock a }}")?.version == "")
        #expect(record("{{! docs:stock }}")?.path == "")
        for text in [
            "", "\n{{! docs:stock a 1 }}", "docs:stock a 1", "{{! docs: stock a 1 }}",
            "<p>docs:stock a 1</p>", "{{docs:stock}}", "b{} /* docs:stock a 1 */",
        ] {
            #expect(record(text) == nil, "\(text)")
        }
    }

    @Test("a copy makes what the stock file makes, and published assets lack the record")
    func output() {
        let copies = Dictionary(
            uniqueKeysWithValues: StockFile.all.map { ($0.path, $0.copy) })
        let (copied, diagnostics) = theme(copies)
        #expect(diagnostics == [])
        let (stock, _) = theme([:])
        #expect(copied.assets.map(\.bytes) == stock.assets.map(\.bytes))
        #expect(copied.assets.map(\.version) == stock.assets.map(\.version))
        for name in TemplateName.allCases {
            #expect(copied.render(name, View()).text == stock.render(name, View()).text)
            #expect(!copied.render(name, View()).text.hasPrefix("\n"))
        }
    }
}
