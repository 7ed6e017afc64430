/// A word of a shell, between quotes where it needs some.
func shellQuoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy {
        $0 > 0x2C && $0 < 0x3A || $0 > 0x40 && $0 < 0x5B || $0 > 0x60 && $0 < 0x7B || $0 == 0x5F
    }
    return isPlain ? text : "'" + text.replacing("'", with: "'\\''") + "'"
}
