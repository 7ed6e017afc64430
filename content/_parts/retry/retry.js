const RETRYABLE = new Set([429, 500, 502, 503, 504]);
const IDEMPOTENT = new Set(["GET", "HEAD", "OPTIONS", "PUT", "DELETE"]);

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function namedWait(response) {
  const value = response.headers.get("Retry-After") ?? "";
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now());
}

async function send(url, options = {}, retries = 3, budget = 60_000) {
  const request = new Request(url, options);
  const keyed = request.headers.has("Idempotency-Key");
  const repeatable = keyed || IDEMPOTENT.has(request.method);
  const end = Date.now() + budget;
  for (let retry = 0; ; retry += 1) {
    let response, error;
    try {
      const signal = AbortSignal.any([request.signal, AbortSignal.timeout(30_000)]);
      response = await fetch(request.clone(), { signal });
    } catch (caught) {
      if (request.signal.aborted) throw caught;
      error = caught;
    }
    if (response && !RETRYABLE.has(response.status)) return response;

    const named = response ? namedWait(response) : null;
    const wait =
      named === null
        ? Math.random() * Math.min(30_000, 1000 * 2 ** retry)
        : named + Math.random() * 1000;
    if (!repeatable || retry === retries || Date.now() + wait > end) {
      if (error) throw error;
      return response;
    }
    await response?.body?.cancel();
    await sleep(wait);
  }
}
