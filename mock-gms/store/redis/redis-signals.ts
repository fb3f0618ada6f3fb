import { guard } from '../../boundary/guard.ts';
import { isObject, parsedJson } from '../../boundary/json.ts';
import { isSignal, type SignalListener } from '../signal.ts';
import type { Signal } from '../store.ts';
import type { Connection } from './connection.ts';
import type { RedisKeys } from './redis-keys.ts';

/** Signals over a channel of Redis: they are stored nowhere, and come at most once. */
export class RedisSignals {
  readonly #telling: Connection;
  readonly #keys: RedisKeys;
  /** Tells what this process has told itself. */
  readonly #self: string;
  readonly #listeners = new Set<SignalListener>();
  #hearing: Connection | undefined;

  constructor(connection: Connection, keys: RedisKeys, self: string) {
    this.#telling = connection;
    this.#keys = keys;
    this.#self = self;
  }

  async tell(signal: Signal): Promise<void> {
    const text = JSON.stringify({ teller: this.#self, signal });
    await this.#telling.run((client) => client.publish(this.#keys.signals, text));
  }

  hear(listener: SignalListener): () => void {
    const own: SignalListener = (signal) => listener(signal);
    this.#listeners.add(own);
    this.#hearing ??= this.#subscribed();
    return () => void this.#listeners.delete(own);
  }

  close(): void {
    this.#listeners.clear();
    this.#hearing?.close();
  }

  #subscribed(): Connection {
    const hearing = this.#telling.beside({ autoResubscribe: false });
    hearing.client.on('message', (_channel: string, text: string) => guard(() => this.#take(text)));
    // Where this fails, the connection has broken, and the next one subscribes.
    hearing.client.on('ready', () => void hearing.client.subscribe(this.#keys.signals).catch(() => {}));
    hearing.client.connect().catch(() => {});
    return hearing;
  }

  #take(text: string): void {
    const message = parsedJson(text);
    if (!isObject(message) || message.teller === this.#self) return;
    const { signal } = message;
    if (!isSignal(signal)) return;
    for (const listener of this.#listeners) guard(() => listener(signal));
  }
}
