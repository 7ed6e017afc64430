/// The kinds of raw HTML blocks by what they start and end with.
enum HTMLBlockKind: CaseIterable {
    /// `<script>`, `<pre>`, `<style>` and `<textarea>`, up to the end tag of any of them.
    case text
    case comment
    case instruction
    case declaration
    case characterData
    /// A tag of a block such as `<div>`, up to a blank line.
    case block
    /// Any other tag alone in its line, up to a blank line.
    case tag

    /// `nil` where the line opens none.
    init?(openedBy line: MarkdownLine, isInParagraph: Bool) {
        guard line.first == UInt8(ascii: "<") else { return nil }
        let tag = HTMLTagScan(line)
        if tag.starts(with: "<!--") {
            self = .comment
        } else if tag.starts(with: "<?") {
            self = .instruction
        } else if tag.starts(with: "<![cdata[") {
            self = .characterData
        } else if tag.starts(with: "<!") {
            guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(line[line.nonspace + 2]) else {
                return nil
            }
            self = .declaration
        } else if tag.opensText {
            self = .text
        } else if tag.opensBlock {
            self = .block
        } else if !isInParagraph, tag.isAlone {
            self = .tag
        } else {
            return nil
        }
    }

    var endsAtBlankLine: Bool { self == .block || self == .tag }

    /// Whether the block ends with a line that holds this text.
    func ends(in text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        switch self {
        case .text:
            HTMLBlockKind.textElements.contains { holds("</\($0)>", in: text) }
        case .comment: holds("-->", in: text)
        case .instruction: holds("?>", in: text)
        case .declaration: holds(">", in: text)
        case .characterData: holds("]]>", in: text)
        case .block, .tag: false
        }
    }

    static let textElements = ["script", "style", "textarea", "pre"]

    private func holds(_ end: String, in text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let end = Array(end.utf8)
        guard text.count >= end.count else { return false }
        return (text.startIndex...(text.endIndex - end.count)).contains { start in
            text[start] == end[0]
                && text[start..<(start + end.count)].elementsEqual(end) { lowerCased($0) == $1 }
        }
    }
}

/// An ASCII letter in lower case, any other byte as it is.
func lowerCased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
}
