interface UnderWay<News> {
  count: number;
  readonly later: News[];
  readonly waiting: Array<() => void>;
}

/**
 * The logs that this process is appending to at the moment. News about such a log waits until the append is answered: only
 * then is it known which entries are this process's own.
 */
export class OwnWrites<News> {
  readonly #replay: (news: News) => void;
  readonly #underWay = new Map<string, UnderWay<News>>();

  /** @param replay called with news that had to wait, in their order */
  constructor(replay: (news: News) => void) {
    this.#replay = replay;
  }

  begin(id: string): void {
    const writes = this.#underWay.get(id);
    if (writes === undefined) this.#underWay.set(id, { count: 1, later: [], waiting: [] });
    else writes.count += 1;
  }

  end(id: string): void {
    const writes = this.#underWay.get(id);
    if (writes === undefined) return;
    writes.count -= 1;
    if (writes.count > 0) return;
    this.#underWay.delete(id);
    for (const news of writes.later) this.#replay(news);
    for (const goOn of writes.waiting) goOn();
  }

  /** Whether news has to wait. It is told when nothing is under way any more. */
  isLater(id: string, news: News): boolean {
    const writes = this.#underWay.get(id);
    writes?.later.push(news);
    return writes !== undefined;
  }

  /** What was read, as soon as nothing is under way in its log. */
  async readAfter<T>(id: string, read: Promise<T>): Promise<T> {
    const result = await read;
    const writes = this.#underWay.get(id);
    if (writes !== undefined) await new Promise<void>((resolve) => writes.waiting.push(resolve));
    return result;
  }
}
