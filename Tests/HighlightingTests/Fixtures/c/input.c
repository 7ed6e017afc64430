#include <curl/curl.h>
#define MAX_RETRIES 3
/* Sends it, and again after 429. */
static int create(CURL *curl, const char *body) {
    for (size_t i = 0; i < MAX_RETRIES; i++) {
        curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body); // post
        if (response->code != 429L) return 0;
        sleep(1u << i); printf("again: %zu\n\x41" L"wide", i);
    }
    struct order o = { .id = 'x', .amount = 1.5e-3f };
  # ifdef DEBUG
    return NULL == 0;
}
