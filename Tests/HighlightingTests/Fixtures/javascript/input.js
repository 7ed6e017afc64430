import { setTimeout as sleep } from "node:timers/promises";
const MAX_RETRIES = 3, ratio = a / b / 2;
/** Sends it, and again after 429. */
export async function createOrder(order, { signal } = {}) {
  for (let attempt = 0; attempt < MAX_RETRIES; attempt++) {
    const response = await fetch(`${API}/orders/${order.items.map((i) => `${i.id}`).join(",")}`, {
      method: 'POST', headers: { "Content-Type": "application/json", Accept: "*/*" },
      body: JSON.stringify(order), signal,
    });
    if (response.status !== 429) return response.json();
    const wait = Number(response.headers.get("Retry-After") ?? 1_000.5e-3);
    await sleep(wait * 1000); // wait
  }
  throw new Error('still \'limited\' \u00e9 \
after all');
}
const re = /[/\]"]+\/x/gi.test(s) ? 0xFFn : obj.default;
const open = 'no end
class Client extends Base { #key = null; static x = this.y; get z() { return /a/ } }
x = (1 + 2) / 3; y = a[0] / b / c; z = "a" / 2; w = / 2
`unterminated ${ { a: 1 } } tail
