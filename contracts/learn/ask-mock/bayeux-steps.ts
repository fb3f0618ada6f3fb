import type { Conversation } from '../../../mock-gms/capture.ts';
import { isObject, type JsonObject } from '../../shared/json.ts';
import { BayeuxLine } from './bayeux-line.ts';
import type { BayeuxStep, HeardStep } from './bayeux-step.ts';
import type { Pair, WireAnswer } from './pair.ts';
import { PushPairs } from './push-pairs.ts';
import type { Stage } from './stage.ts';
import { isSocket } from './step.ts';

const CHAT_CHANNEL = /^\/service\/chatV2\/([^/]*)/;

/** Sends the mock the Bayeux messages that clients sent. */
export class BayeuxSteps {
  readonly #stage: Stage;
  readonly #pushes: PushPairs;
  readonly #lines = new Map<string, BayeuxLine>();

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#pushes = new PushPairs(stage);
  }

  /** What was refused in pushes, which is known once everything was sent. */
  refusals(): readonly Pair[] {
    return this.#pushes.refusals();
  }

  /** Lets others do what was pushed after a request over HTTP, and fetches it. */
  async hear(step: HeardStep): Promise<void> {
    const { acts, others, pairs } = this.#stage;
    const own = this.#line(step.line);
    const chat = acts.chatOf(step.entry);
    const waiting = await own.fetch();
    const pushes = [...waiting, ...(await others.until(chat, step, own))];
    pairs.push(...this.#pushes.after(step, 'push', pushes));
  }

  async say(step: BayeuxStep): Promise<void> {
    const { acts, names, services, others, pairs } = this.#stage;
    const { entry, line, message, reply, lack } = step;
    const { channel = '' } = message;
    if (channel === '/meta/connect')
      return this.#stage.notCompared(
        { entry, operation: channel, endpoint: 'bayeux', chat: undefined },
        'which connects there are, and what they fetch, depends on the moment',
      );
    const own = this.#line(line);
    const [, service] = CHAT_CHANNEL.exec(channel) ?? [];
    const chat = acts.chatOf(entry);
    const { id: _, ...sent } = message as JsonObject;
    const { data } = sent;
    const operation = isObject(data) && typeof data.operation === 'string' ? data.operation : 'unknown';
    // Frames of one socket share the entry of a HAR file.
    const published = acts.at(entry).filter(({ endpoint }) => endpoint === 'cometd');
    const act = published.find(({ at }) => at === step.at) ?? published[0];
    const isStart = act === undefined || act.operation === 'requestChat';
    const lackOfStart = isStart ? undefined : this.#stage.lackOfStart(chat);
    const why = lack ?? lackOfStart;
    const about = { entry, chat, endpoint: 'bayeux', operation: nameOf(channel, operation) } as const;
    if (why !== undefined) {
      this.#stage.notCompared(about, why);
      // What was not answered may have been done all the same.
      if (lackOfStart !== undefined || act === undefined || acts.madeBy(act) === undefined) return;
    }
    const name = service === undefined ? '' : await services.nameOf(service);
    const before = service === undefined ? [] : await others.before(chat, act, step, own);
    const answered = await own.send({
      ...sent,
      channel: service === undefined ? channel : channel.replace(service, name),
      ...(data !== undefined && { data: this.#asked(names.in(data), chat) }),
    });
    const isAnswered = reply !== undefined || !step.isLast;
    if (!isAnswered) this.#stage.notCompared(about, 'the capture ends before its answer');
    else if (why === undefined)
      this.#stage.compared(about, {
        asked: isObject(data) ? Object.keys(data) : [],
        theirs: repliedAs(reply, line),
        ours: repliedAs(answered.reply, line),
      });
    if (service === undefined) return;
    if (answered.reply?.successful === true) await services.performed(name, operation);
    const pushes = [...before, ...answered.pushes, ...(await own.fetch())];
    for (const [place, theirs] of step.pushes.entries()) names.learn(theirs.body, pushes[place]);
    if (operation === 'requestChat') await this.#stage.learnKeys(chat);
    const later = await others.until(chat, step, own);
    pairs.push(
      ...this.#pushes.after(step, operation === 'sendMessage' ? 'send' : operation, [...pushes, ...later]),
    );
  }

  /** What is published, with the position that stands here where the other one stands there. */
  #asked(data: unknown, chat: Conversation | undefined): unknown {
    if (!isObject(data) || !/^\d{1,15}$/.test(String(data.transcriptPosition))) return data;
    const { transcriptPosition: theirs } = data;
    const ours = this.#stage.counterpartsOf(chat).position(Number(theirs));
    return { ...data, transcriptPosition: typeof theirs === 'string' ? String(ours) : ours };
  }

  #line(name: string): BayeuxLine {
    const { url, basePath } = this.#stage;
    const line = this.#lines.get(name) ?? new BayeuxLine(`${url}${basePath}/cometd`);
    this.#lines.set(name, line);
    return line;
  }
}

/** What a Bayeux message asks for. */
function nameOf(channel: string, operation: string): string {
  return CHAT_CHANNEL.test(channel) ? `publish ${operation}` : channel;
}

/** A reply without what the client chose, and without the id of a client; a socket offers other transports. */
function repliedAs(reply: JsonObject | undefined, line: string): WireAnswer | undefined {
  if (reply === undefined) return undefined;
  const { id: _, clientId: _client, channel: _channel, subscription: _subscription, ...rest } = reply;
  const { supportedConnectionTypes: __, ...overSocket } = rest;
  return { status: 200, headers: {}, body: isSocket(line) ? overSocket : rest };
}
