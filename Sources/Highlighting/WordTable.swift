/// A hash table of the words a language knows, asked with the bytes of the code themselves.
struct WordTable: Sendable {
    /// What is known of a word.
    struct Entry: Sendable {
        let kind: TokenKind
        let next: TokenKind?
        let isContextual: Bool
        fileprivate let hash: UInt32
        fileprivate let start: Int
        fileprivate let count: Int
    }

    private var text: [UInt8] = []
    private var entries: [Entry] = []
    /// The index of an entry plus one; 0 where there is none.
    private var slots: [UInt16]
    private let mask: Int
    private let ignoresCase: Bool

    /// - Parameters:
    ///   - lists: the words; of a word that is there twice, the first counts.
    ///   - ignoresCase: whether the words, given in lower case, may be written in any.
    init(_ lists: [WordList], ignoresCase: Bool = false) {
        let words = lists.flatMap { list in
            list.words.split(separator: " ").map { (list: list, bytes: Array($0.utf8)) }
        }
        var size = 16
        while size < words.count * 4 { size *= 2 }
        slots = Array(repeating: 0, count: size)
        mask = size - 1
        self.ignoresCase = ignoresCase
        for (list, bytes) in words {
            let hash = bytes.reduce(WordTable.emptyHash) { WordTable.hash($0, $1) }
            entries.append(
                Entry(
                    kind: list.kind, next: list.next, isContextual: list.isContextual, hash: hash,
                    start: text.count, count: bytes.count))
            text += bytes
            var slot = Int(hash) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt16(truncatingIfNeeded: entries.count)
        }
    }

    /// The hash of no bytes.
    static let emptyHash: UInt32 = 0x811C_9DC5

    /// The hash of some bytes and one more (FNV-1a).
    @inline(__always)
    static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
        (hash ^ UInt32(byte)) &* 0x0100_0193
    }

    /// What is known of the word in a range of the code, given its hash.
    @inline(__always)
    func entry(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, hash: UInt32
    ) -> Entry? {
        var slot = Int(hash) & mask
        while slots[slot] != 0 {
            let entry = entries[Int(slots[slot]) - 1]
            if entry.hash == hash, entry.count == end - start, isSame(entry, bytes, start) {
                return entry
            }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// What is known of the word in a range of the code.
    func entry(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Entry? {
        var hash = WordTable.emptyHash
        for index in range {
            let byte = ignoresCase ? asciiLowercased(bytes[index]) : bytes[index]
            hash = WordTable.hash(hash, byte)
        }
        return entry(bytes, range.lowerBound, range.upperBound, hash: hash)
    }

    private func isSame(
        _ entry: Entry, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int
    ) -> Bool {
        for offset in 0..<entry.count {
            let byte = bytes[start + offset]
            let folded = ignoresCase ? asciiLowercased(byte) : byte
            if folded != text[entry.start + offset] { return false }
        }
        return true
    }
}
