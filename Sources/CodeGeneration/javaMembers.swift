/// The methods of the enumeration of Java, and the table behind the first of them.
func javaMembers(of type: String) -> [String] {
    """
        /**
         * Finds the constant of a code.
         *
         * @param code the code as the API sends it
         * @return the constant, or nothing for a code that is not known here
         */
        public static Optional<\(type)> fromCode(String code) {
            return Optional.ofNullable(Lookup.BY_CODE.get(code));
        }

        /** Returns the code as the API sends it. */
        public String code() {
            return code;
        }

        /** Returns the HTTP status of responses with the code. */
        public int httpStatus() {
            return httpStatus;
        }

        /** Returns what the code is called, in the language of the catalog. */
        public String title() {
            return title;
        }

        /**
         * Returns the {@code type} of problem details with the code.
         *
         * @return the type, or nothing where they have none or {@code about:blank}, which says no more
         *     than the HTTP status (RFC 9457 section 4.2.1)
         */
        public Optional<String> problemType() {
            return Optional.ofNullable(problemType);
        }

        /** Returns the address of the page about the code, where one is known. */
        public Optional<String> documentationUrl() {
            return Optional.ofNullable(documentationUrl);
        }

        /** Returns whether the same request may succeed later; also no where the catalog is silent. */
        public boolean isRetryable() {
            return isRetryable;
        }

        /** Returns the message of the API; names in braces are parameters, doubled braces are braces. */
        public Optional<String> message() {
            return Optional.ofNullable(message);
        }

        /** Returns the names of the parameters of the message. */
        public List<String> messageParameters() {
            return messageParameters;
        }

        /** The constants by code. */
        private static final class Lookup {
            static final Map<String, \(type)> BY_CODE = new HashMap<>();

            static {
                for (\(type) constant : \(type).values()) {
                    BY_CODE.put(constant.code, constant);
                }
            }
        }
    """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}
