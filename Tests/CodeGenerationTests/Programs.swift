/// Programs that print what a generated file knows of every code: the status, then code, title,
/// message and its parameters as bytes.
enum Programs {
    static let swift = """
        func hex(_ text: String) -> String {
            text.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }

        for code in ErrorCode.allCases {
            let details = code.details
            let texts = [
                code.rawValue, details.title, details.message ?? "",
                details.messageParameters.joined(separator: " "),
            ]
            if ErrorCode(rawValue: code.rawValue) == code {
                print(details.httpStatus, texts.map(hex).joined(separator: " "))
            }
        }
        print(ErrorCode(rawValue: "of tomorrow").map { "\\($0)" } ?? "unknown")

        """

    static let python = """
        from error_code import ErrorCode

        for code in ErrorCode:
            details = code.details
            texts = [str(code), details.title, details.message or "", " ".join(details.message_parameters)]
            if ErrorCode.from_code(code.value) is code and f"{code}" == code.value:
                print(details.http_status, *(text.encode().hex() for text in texts), sep=" ")
        print(ErrorCode.from_code("of tomorrow") or "unknown")

        """

    static let typeScript = """
        import { ErrorCode, errorCodeDetails, isErrorCode } from "./error-code.ts";

        const hex = (text: string) => Buffer.from(text).toString("hex");
        for (const code of Object.values(ErrorCode)) {
          const details = errorCodeDetails(code);
          const texts = [code, details.title, details.message ?? "", details.messageParameters.join(" ")];
          if (isErrorCode(code)) console.log(`${details.httpStatus} ${texts.map(hex).join(" ")}`);
        }
        const odd = ["of tomorrow", "toString", 1, null].some((code) => isErrorCode(code));
        console.log(odd ? "odd" : (errorCodeDetails("of tomorrow")?.title ?? "unknown"));

        """

    static let go = """
        package main

        import (
        \t"errorcodes"
        \t"fmt"
        \t"strings"
        )

        func main() {
        \tfor _, code := range errorcodes.AllErrorCodes() {
        \t\tdetails, known := code.Details()
        \t\tparsed, alsoKnown := errorcodes.ParseErrorCode(string(code))
        \t\tif known && alsoKnown && parsed == code {
        \t\t\tnames := strings.Join(details.MessageParameters, " ")
        \t\t\tfmt.Printf("%d %x %x %x %x\\n", details.HTTPStatus, code, details.Title, details.Message, names)
        \t\t}
        \t}
        \tif _, known := errorcodes.ParseErrorCode("of tomorrow"); !known {
        \t\tfmt.Println("unknown")
        \t}
        }

        """

    static let java = """
        import java.nio.charset.StandardCharsets;

        public class Program {
            private static String hex(String text) {
                StringBuilder output = new StringBuilder();
                for (byte value : text.getBytes(StandardCharsets.UTF_8)) {
                    output.append(String.format("%02x", value));
                }
                return output.toString();
            }

            public static void main(String[] arguments) {
                for (ErrorCode code : ErrorCode.values()) {
                    String names = String.join(" ", code.messageParameters());
                    if (ErrorCode.fromCode(code.code()).get() == code) {
                        System.out.println(code.httpStatus() + " " + hex(code.code()) + " "
                            + hex(code.title()) + " " + hex(code.message().orElse("")) + " " + hex(names));
                    }
                }
                System.out.println(ErrorCode.fromCode("of tomorrow").isPresent() ? "odd" : "unknown");
            }
        }

        """
}
