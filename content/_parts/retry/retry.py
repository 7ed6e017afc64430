import random
import time
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime

import requests

RETRYABLE = {429, 500, 502, 503, 504}
IDEMPOTENT = {"GET", "HEAD", "OPTIONS", "PUT", "DELETE"}


def named_wait(response):
    value = response.headers.get("Retry-After", "")
    if value.isdecimal():
        return float(value)
    try:
        left = parsedate_to_datetime(value) - datetime.now(timezone.utc)
    except (TypeError, ValueError):
        return None
    return max(0.0, left.total_seconds())


def send(method, url, retries=3, budget=60.0, **options):
    options.setdefault("timeout", (3.05, 30))
    keyed = "Idempotency-Key" in (options.get("headers") or {})
    repeatable = keyed or method in IDEMPOTENT
    end = time.monotonic() + budget
    for retry in range(retries + 1):
        response = error = None
        try:
            response = requests.request(method, url, **options)
        except (requests.ConnectionError, requests.Timeout) as caught:
            error = caught
        if response is not None and response.status_code not in RETRYABLE:
            return response

        wait = None if response is None else named_wait(response)
        if wait is None:
            wait = random.uniform(0, min(30, 2**retry))
        else:
            wait += random.uniform(0, 1)
        if not repeatable or retry == retries or time.monotonic() + wait > end:
            break
        time.sleep(wait)
    if error is not None:
        raise error
    return response
