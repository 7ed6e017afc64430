#!/usr/bin/env python3
import time, httpx
MAX_RETRIES = 3
@retry.on(429, times=MAX_RETRIES)
async def create_order(client: httpx.Client, order: dict) -> dict | None:
    """Send it, and again after 429.

    "quotes" and \n escapes
    """
    for attempt in range(MAX_RETRIES):
        r = client.post(f"{BASE}/orders/{order['id']!r:>{width}}?x={{y}}", json=order)
        if r.status_code != 429:
            return r.json()
        time.sleep(int(r.headers.get('Retry-After', "1")) * 1.5e-3 + 0xFF + 1_000j)  # wait
    raise RuntimeError(rb'raw \d\'' + F"""a
{x}""" + "line \
two" + 'open
class Order(Base):
    def __init__(self): self.match = None
    a = b @ c; print(f"{open
    )
