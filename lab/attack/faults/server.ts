import type { MemoryStore, RunningMockGms } from '../../../mock-gms/index.ts';
import { importBuilt } from './built.ts';

const SERVICE = 'faults';

/** The built server, embedded as in somebody's tests. It can be restarted without losing its chats. */
export class Server {
  readonly service = SERVICE;
  readonly #store: MemoryStore;
  #running: RunningMockGms;

  private constructor(store: MemoryStore, running: RunningMockGms) {
    this.#store = store;
    this.#running = running;
  }

  static async open(): Promise<Server> {
    const { MemoryStore, startMockGms } = await importBuilt('mock-gms');
    const store = new MemoryStore();
    return new Server(store, await startMockGms({ port: 0, store }));
  }

  get port(): number {
    return this.#running.port;
  }

  /** The chat as the contact centre sees it. @throws DeskError `noSuchChat` */
  chat(chatId: string) {
    return this.#running.service(SERVICE).chat(chatId);
  }

  async restart(): Promise<void> {
    const { startMockGms } = await importBuilt('mock-gms');
    await this.#running.close();
    this.#running = await startMockGms({ port: 0, store: this.#store });
  }

  close(): Promise<void> {
    return this.#running.close();
  }
}
