import { ConnectionPool } from '../load/connection-pool.ts';
import { postBytes } from '../load/post.ts';
import { together } from '../load/together.ts';
import { AT_ONCE } from './plan.ts';

/** Chats of one server that are polled, and the request that polls each. */
export class HeldChats {
  readonly #dataURL: string;
  readonly #polls: Buffer[] = [];

  /** @param dataURL where chats are started, e.g. `http://127.0.0.1:8080/genesys/2/chat/bench` */
  constructor(dataURL: string) {
    this.#dataURL = dataURL;
  }

  /** The polls of so many chats; those that are missing are started. */
  async polls(count: number): Promise<readonly Buffer[]> {
    const pool = await ConnectionPool.open(Number(new URL(this.#dataURL).port), AT_ONCE);
    try {
      const missing = Math.max(count - this.#polls.length, 0);
      this.#polls.push(...(await together(missing, AT_ONCE, () => this.#start(pool))));
      return this.#polls.slice(0, count);
    } finally {
      pool.close();
    }
  }

  /** Bytes of the answer to one poll. */
  async answerBytes(): Promise<number> {
    const [poll] = await this.polls(1);
    const pool = await ConnectionPool.open(Number(new URL(this.#dataURL).port), 1);
    try {
      return Buffer.byteLength((await pool.send(() => poll as Buffer)).body);
    } finally {
      pool.close();
    }
  }

  async #start(pool: ConnectionPool): Promise<Buffer> {
    const { body } = await pool.send(() =>
      postBytes(this.#dataURL, { firstName: 'First', lastName: 'Last' }),
    );
    const { statusCode, chatId, alias, secureKey, userId } = JSON.parse(body);
    if (statusCode !== 0) throw new Error(`no chat was started: ${body}`);
    const fields = { alias, secureKey, userId, transcriptPosition: '2', message: '' };
    return postBytes(`${this.#dataURL}/${chatId}/refresh`, fields);
  }
}
