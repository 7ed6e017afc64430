package com.example;

/** Sends it, and again after 429. */
@SuppressWarnings("unchecked")
public final class Client<T extends Order> implements AutoCloseable {
    private static final int MAX_RETRIES = 0x3;
    public HttpResponse<String> create(T order) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(BASE + "/orders\t\u00e9"))
            .header("Content-Type", "application/json").POST(BodyPublishers.ofString("""
                {"amount": 12, "x": "\""}
                """)).build();
        for (int i = 0; i < MAX_RETRIES; i++) {
            if (response.statusCode() != 429) return response;
            Thread.sleep(1_000L * (1 << i)); // wait
        }
        char c = '\'', d = 'x'; Object o = null; boolean b = o instanceof String && true;
        throw new IllegalStateException("open
    }
}
