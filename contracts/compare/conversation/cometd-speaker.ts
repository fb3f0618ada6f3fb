import { setTimeout as delay } from 'node:timers/promises';
import type { CaseContext } from '../../case/context.ts';
import type { BayeuxMessage } from '../../probe/bayeux/bayeux-message.ts';
import { BayeuxSession } from '../../probe/bayeux/bayeux-session.ts';
import type { SessionOperation } from '../../probe/chat-operations.ts';
import { dataOf } from '../../probe/customer/cometd-data.ts';
import type { CometdTransport } from '../../target/transport.ts';
import { Names, normalised } from '../observation/normalise.ts';
import type { Observation } from '../observation/observation.ts';
import type { CustomerStep, RequestStep } from './compare-step.ts';
import type { Speaker } from './speaker.ts';

/** A server that has ever more to say is no longer listened to. */
const MOST_CONNECTS = 50;

/** A customer over CometD. */
export class CometdSpeaker implements Speaker {
  chatId: string | undefined;
  readonly #context: CaseContext;
  readonly #transport: CometdTransport;
  readonly #quietMs: number;
  readonly #names = new Names();
  #secureKey = '';
  #session: BayeuxSession | undefined;
  #heard = 0;

  constructor(context: CaseContext, transport: CometdTransport, quietMs: number) {
    this.#context = context;
    this.#transport = transport;
    this.#quietMs = quietMs;
  }

  async speak(step: CustomerStep | RequestStep): Promise<Observation> {
    if (step.who === 'request') throw new Error('a request as it stands goes over polling');
    const session = await this.#open();
    const reply = await session.publish(this.#dataOf(step));
    return this.#observed(session, reply);
  }

  async listen(): Promise<Observation> {
    return this.#observed(await this.#open(), undefined);
  }

  #dataOf(step: CustomerStep): object {
    const { does, fields = {} } = step;
    if (does === 'requestChat') return dataOf(does, fields);
    if (does.startsWith('file')) throw new Error('files go over chat-ntf');
    const { without = [] } = step as { without?: readonly string[] };
    return {
      ...(!without.includes('secureKey') && { secureKey: this.#secureKey }),
      ...dataOf(does as SessionOperation, fields),
    };
  }

  async #open(): Promise<BayeuxSession> {
    if (this.#session === undefined) {
      this.#session = await BayeuxSession.open(this.#context, this.#transport);
      await this.#session.handshake();
    }
    return this.#session;
  }

  /** Everything that comes until nothing has come for a while. */
  async #observed(session: BayeuxSession, reply: BayeuxMessage | undefined): Promise<Observation> {
    for (let connects = 0; connects < MOST_CONNECTS; connects += 1) {
      const before = session.pushes.length;
      const began = performance.now();
      await session.connect({ timeout: this.#quietMs });
      // Over WebSocket a push comes by itself, and the first connect of a session is answered at once.
      const hasWaited = performance.now() - began >= this.#quietMs * 0.8;
      if (session.pushes.length === before && hasWaited) break;
      if (session.pushes.length === before && connects > 2) await delay(this.#quietMs);
    }
    const answers = session.pushes.slice(this.#heard).map(({ data }) => data as Record<string, unknown>);
    this.#heard = session.pushes.length;
    for (const answer of answers) this.#learn(answer);
    const good = answers.filter(isGood);
    const { messages: _, ...last } = good.at(-1) ?? {};
    return {
      reply: reply && normalised(withoutOwn(reply), this.#names),
      events: good.flatMap(
        ({ messages }) => normalised(Array.isArray(messages) ? messages : [], this.#names) as unknown[],
      ),
      failures: answers.filter((answer) => !isGood(answer)).map((answer) => normalised(answer, this.#names)),
      last: normalised(last, this.#names),
    };
  }

  #learn(answer: Record<string, unknown>): void {
    if (!isGood(answer)) return;
    const { chatId, secureKey } = answer;
    if (typeof chatId === 'string') this.chatId = chatId;
    if (typeof secureKey === 'string') this.#secureKey = secureKey;
  }
}

const isGood = (answer: Record<string, unknown>) => answer?.statusCode === 0;

/** A reply without what this client chose, and the advice, which is a matter of how a server is run. */
function withoutOwn({ id: _, clientId: _client, advice: _advice, ...rest }: BayeuxMessage): object {
  const { channel, ...said } = rest;
  return { channel: channel?.replace(/[^/]+$/, '‹service›'), ...said };
}
