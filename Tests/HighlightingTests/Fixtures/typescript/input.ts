interface Problem { type: string; status?: number; readonly errors: Record<string, unknown>[] }
type Result<T> = T | Problem;
enum Mode { Live = "live" }
@Injectable({ scope: 1 })
export class Client<T extends object> implements Disposable {
  private readonly key!: string;
  constructor(private base: URL, retries = 3) { super(); }
  async send<R>(path: string): Promise<R> {
    const response = await fetch(new URL(path, this.base));
    if (response.status === 429) await new Promise((done) => setTimeout(done, 1e3));
    return (await response.json()) as R satisfies any;
  }
}
