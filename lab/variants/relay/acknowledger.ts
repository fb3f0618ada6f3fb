import { setTimeout as delay } from 'node:timers/promises';
import { type BayeuxMessage, isReply } from '../../../contracts/probe/bayeux/bayeux-message.ts';
import { isObject, parseJson } from '../../../contracts/shared/json.ts';

/**
 * Says at once that publications arrived, and has them carried out later. It knows the sessions that may publish: what
 * belongs to none of them is left to the server, which refuses it.
 */
export class Acknowledger {
  readonly #ms: number;
  readonly #sessions = new Map<string, Promise<unknown>>();

  constructor(ms: number) {
    this.#ms = ms;
  }

  /** Takes note of what the server says of its sessions. */
  heard(text: string): void {
    for (const { channel, successful, clientId, error } of messagesIn(text)) {
      if (clientId === undefined) continue;
      if (channel === '/meta/handshake' && successful === true)
        this.#sessions.set(clientId, Promise.resolve());
      if (error !== undefined) this.#sessions.delete(clientId);
    }
  }

  /** The acknowledgements of a request that holds nothing but publications, which are carried out later. */
  takes(text: string, carryOut: () => Promise<unknown>): string | undefined {
    const messages = messagesIn(text);
    const [first] = messages;
    const clientId = first?.clientId ?? '';
    const before = this.#sessions.get(clientId);
    const isOwn = (message: BayeuxMessage) =>
      message.clientId === clientId &&
      message.channel?.startsWith('/service/chatV2/') === true &&
      isObject(message.data);
    if (before === undefined || first === undefined || !messages.every(isOwn)) return undefined;
    const carried = Promise.all([before, delay(this.#ms)]).then(carryOut);
    this.#sessions.set(
      clientId,
      carried.catch(() => {}),
    );
    return JSON.stringify(messages.map(({ channel, id }) => ({ channel, id, successful: true })));
  }

  /** Resolves when what these messages follow is carried out; a connect follows nothing. */
  async inTurn(text: string): Promise<void> {
    const messages = messagesIn(text);
    if (messages.every(({ channel }) => channel === '/meta/connect')) return;
    await Promise.all(messages.map(({ clientId = '' }) => this.#sessions.get(clientId)));
    for (const { channel, clientId = '' } of messages)
      if (channel === '/meta/disconnect') this.#sessions.delete(clientId);
  }
}

function messagesIn(text: string): readonly BayeuxMessage[] {
  const parsed = parseJson(text);
  return (Array.isArray(parsed) ? parsed : [parsed]).filter(isObject) as readonly BayeuxMessage[];
}

/** The pushes among the messages of an answer whose replies were given before. */
export function withoutReplies(text: string): readonly BayeuxMessage[] {
  return messagesIn(text).filter((message) => !isReply(message));
}
