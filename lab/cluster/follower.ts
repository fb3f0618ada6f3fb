/** Follows the events of a service, at one node after another. */
export class Follower {
  readonly #service: string;
  #abort = new AbortController();
  #lastId: string | undefined;
  /** What each stream has begun with. */
  readonly begins: string[] = [];
  /** The entries that were told of a chat. */
  readonly #seqs = new Map<string, number[]>();

  constructor(service: string) {
    this.#service = service;
  }

  seqsOf(chatId: string): readonly number[] {
    return this.#seqs.get(chatId) ?? [];
  }

  /** Goes on at a node, wherever it has followed so far. Resolves when the stream has begun. */
  async goOn(url: string): Promise<void> {
    this.stop();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const headers = this.#lastId === undefined ? {} : { 'Last-Event-ID': this.#lastId };
    const { body } = await fetch(`${url}/mock/services/${this.#service}/events`, { headers, signal });
    if (body === null) throw new Error('a stream without a body');
    const begun = this.begins.length;
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    await new Promise<void>((resolve, reject) => {
      const read = async () => {
        let text = '';
        for (let next = await reader.read(); !next.done; next = await reader.read()) {
          const frames = `${text}${next.value}`.split('\n\n');
          text = frames.pop() ?? '';
          for (const frame of frames) this.#take(frame);
          if (this.begins.length > begun) resolve();
        }
      };
      // A node that is killed breaks it off.
      read().then(() => reject(new Error('the stream has ended')), reject);
    });
  }

  stop(): void {
    this.#abort.abort();
  }

  #take(frame: string): void {
    const [, id] = /^id: (.*)$/m.exec(frame) ?? [];
    const [, type = ''] = /^event: (.*)$/m.exec(frame) ?? [];
    if (id === undefined) return;
    this.#lastId = id;
    if (type === 'ready' || type === 'missed') this.begins.push(type);
    if (type !== 'entry') return;
    const { chatId, entry } = JSON.parse(/^data: (.*)$/m.exec(frame)?.[1] ?? '');
    this.#seqs.set(chatId, [...this.seqsOf(chatId), entry.seq]);
  }
}
