/// Whether a byte is a decimal digit of ASCII.
@inlinable
package func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
