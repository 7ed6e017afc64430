package import Diagnostics

/// What differs between a file of the project and the stock file in whose place it is.
package struct ThemeComparison: Sendable {
    private let stock: StockFile
    private let own: SourceFile
    /// The stock file as it was when the copy was made, where that is known.
    private let base: String?
    private let isOutdated: Bool

    /// `nil` for a file that is in place of none.
    ///
    /// - Parameters:
    ///   - file: the file.
    ///   - base: what is kept of the stock file that it was copied from.
    package init?(_ file: ThemeFile, base: SourceFile?) {
        guard let stock = file.stock, let own = file.own else { return nil }
        self.stock = stock
        self.own = own
        isOutdated = file.state == .outdated
        // What was kept counts only if it is what the record names.
        let kept = base.map { StockFile(path: stock.path, text: $0.text) }
        self.base = kept?.version == file.copiedVersion ? kept?.text : nil
    }

    /// The differences for people and for `patch`; empty where there is none.
    ///
    /// Where the stock file changed since the copy was made, what changed there comes first.
    package func text(colour: Bool) -> String {
        let today = TextVersion("stock/\(stock.path)", stock.text)
        guard isOutdated else { return unifiedDiff(from: today, to: copy, colour: colour) }
        guard let base else {
            return heading("The stock file has changed since the copy was made; how, is not known.")
                + unifiedDiff(from: today, to: copy, colour: colour)
        }
        let before = TextVersion("stock at the time of the copy/\(stock.path)", base)
        let own = unifiedDiff(from: before, to: copy, colour: colour)
        return heading("What changed in the stock file since the copy was made:")
            + unifiedDiff(from: before, to: today, colour: colour)
            + heading(own.isEmpty ? "The copy changes nothing." : "What the copy changes:") + own
    }

    private var copy: TextVersion {
        let text = String(decoding: own.bytesWithoutRecord, as: UTF8.self)
        return TextVersion(own.path, text, firstLine: StockRecord(in: own) == nil ? 1 : 2)
    }

    private func heading(_ sentence: String) -> String {
        "\(templateName(of: stock.path) ?? stock.path): \(sentence)\n"
    }
}
