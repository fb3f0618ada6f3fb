import type { Act, Conversation } from '../../../mock-gms/capture.ts';
import type { RunningMockGms, SettingsChange } from '../../../mock-gms/index.ts';
import { errorLine } from '../../shared/error-text.ts';
import { placesIn } from '../compare/places.ts';
import { BEHAVIOURS } from '../generated/behaviours.ts';
import { askAgain, operationOf } from './ask-again.ts';
import { BayeuxLine } from './bayeux-line.ts';
import { Drift } from './drift.ts';
import { fileInPlace } from './file-in-place.ts';
import { isJson, type Json } from './json.ts';
import { Others } from './others.ts';
import { decoded, OwnNames } from './own-names.ts';
import type { Pair, WireAnswer } from './pair.ts';
import { PushPairs } from './push-pairs.ts';
import type { Scene } from './scene.ts';
import { isFirstAfterEnd, SceneActs } from './scene-acts.ts';
import { type BayeuxStep, type HttpStep, isSocket } from './step.ts';
import { TwinServices } from './twin-services.ts';

const CHAT_CHANNEL = /^\/service\/chatV2\/([^/]*)/;

/** What a path of the Chat API names: service, chat and file. */
const NAMED = /(\/2\/chat\/)([^/?]+)(?:(\/)([^/?]+))?(?:(\/file\/)([^/?]+)(?=\/))?/;

/** Operations that a path can name. */
const OPERATIONS: ReadonlySet<string> = new Set(
  BEHAVIOURS.flatMap(([key, kind]) => (kind === 'answer' ? [key.slice(0, key.indexOf(' '))] : [])),
);

/** Scenes under way at once: most of the time is spent waiting. */
const AT_ONCE = 6;

const APIKEY = 'key';

let twins = 0;

/**
 * Asks a mock everything that clients asked in a capture, in the same order, while the contact centre does what it did
 * there.
 *
 * @param gms one that trusts clientIds without their cookies
 * @returns of each scene what the captured server answered beside what the mock answers
 */
export async function twinOf(
  scenes: readonly Scene[],
  gms: RunningMockGms,
  settings: SettingsChange,
): Promise<readonly (readonly Pair[])[]> {
  const pairs: (readonly Pair[])[] = [];
  const left = scenes.entries();
  const lane = async () => {
    for (const [place, scene] of left) {
      twins += 1;
      const twin = new Twin(scene, gms, settings, `twin-${twins}`);
      pairs[place] = await twin.run().catch((error: unknown) => twin.failed(error));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return pairs;
}

class Twin {
  readonly #scene: Scene;
  readonly #url: string;
  readonly #basePath: string;
  /** Whether credentials are asked for: what they are, no capture tells. */
  readonly #isClosed: boolean;
  readonly #names = new OwnNames();
  readonly #acts: SceneActs;
  readonly #services: TwinServices;
  readonly #others: Others;
  readonly #pushes: PushPairs;
  readonly #lines = new Map<string, BayeuxLine>();
  readonly #drifts = new Map<Conversation, Drift>();
  readonly #pairs: Pair[] = [];

  constructor(scene: Scene, gms: RunningMockGms, settings: SettingsChange, prefix: string) {
    this.#scene = scene;
    this.#url = gms.url;
    this.#basePath = gms.basePath;
    this.#isClosed = scene.steps.some((step) => step.kind === 'http' && step.theirs?.status === 401);
    this.#acts = new SceneActs(scene.conversations, scene.refused);
    this.#services = new TwinServices(
      gms,
      this.#isClosed ? { ...settings, apikey: APIKEY } : settings,
      prefix,
    );
    this.#others = new Others(this.#acts, this.#services, this.#names);
    this.#pushes = new PushPairs(scene.file, this.#acts, this.#names);
  }

  async run(): Promise<readonly Pair[]> {
    const { steps, assumed } = this.#scene;
    try {
      for (const step of steps) {
        if (step.kind === 'http') await this.#ask(step);
        else await this.#say(step);
      }
    } finally {
      await this.#services.remove();
    }
    this.#pairs.push(...this.#pushes.refusals());
    const places = placesIn(this.#pairs);
    return this.#pairs
      .filter(({ entry }) => !assumed.has(entry))
      .map((pair) => ({ ...pair, places: pair.chat && places.get(pair.chat) }));
  }

  /** Nothing of a scene in which something failed is compared: it would stand beside something else. */
  failed(error: unknown): readonly Pair[] {
    const { steps, file } = this.#scene;
    const failure = errorLine(error);
    return steps.map((step): Pair => {
      const { entry } = step;
      const [act] = this.#acts.at(entry);
      const door = step.kind === 'http' ? doorOf(step.exchange.request.path) : 'bayeux';
      const about = { file, entry, door, operation: act?.operation ?? 'unknown', asked: [] };
      const nothing = {
        chat: this.#acts.chatOf(entry),
        names: this.#names,
        theirs: undefined,
        ours: undefined,
      };
      return { ...about, ...nothing, notCompared: `asking it again failed: ${failure}`, failure };
    });
  }

  async #ask(step: HttpStep): Promise<void> {
    const { entry, exchange, theirs } = step;
    const { request } = exchange;
    const chat = this.#acts.chatOf(entry);
    const [act] = this.#acts.at(entry);
    const why = step.lack ?? this.#lackOf(chat, act, step);
    if (why !== undefined) {
      await this.#standIn(chat, act, step);
      const operation = act?.operation ?? operationOf(request.method, request.path);
      return this.#notCompared({ entry, operation, door: doorOf(request.path), chat }, why);
    }
    await this.#others.before(chat, act, step);
    if (chat !== undefined && act !== undefined && isFirstAfterEnd(chat, act)) await this.#others.end(chat);
    const url = `${this.#url}${await this.#ownPath(request.path)}`;
    const drift = this.#driftOf(chat);
    const ours = await askAgain(drift.moved(request), url, this.#names, this.#apikey(theirs));
    const isPreflight = request.method === 'OPTIONS';
    const operation = (isPreflight ? undefined : act?.operation) ?? operationOf(request.method, request.path);
    const door = doorOf(request.path);
    if (ours === undefined)
      return this.#notCompared({ entry, operation, door, chat }, 'the mock cannot be asked so');
    if (theirs !== undefined) this.#names.learn(theirs.body, ours.body);
    drift.look({ operation, names: this.#names, theirs, ours });
    if (operation === 'requestChat' && this.#isUnknown(chat)) await this.#startElse(request, url, theirs);
    this.#pairs.push({
      ...{ entry, chat, names: this.#names, file: this.#scene.file, operation, door },
      asked: Object.keys(act?.fields ?? {}).map((name) => name.split('[', 1)[0] ?? name),
      ...{ theirs, ours, drift: drift.steps },
    });
  }

  /**
   * What was done, and cannot be compared, is done here too, so that what follows is the same. Browsers save no bytes of files:
   * another file is uploaded in the place of one.
   */
  async #standIn(chat: Conversation | undefined, act: Act | undefined, step: HttpStep): Promise<void> {
    const index = act && this.#acts.madeBy(act);
    if (chat === undefined || index === undefined || this.#isUnknown(chat)) return;
    const asked = step.exchange.request;
    const request = asked.body === '' ? fileInPlace(chat, asked, index) : asked;
    if (request === undefined) return;
    await this.#others.before(chat, act, step);
    const url = `${this.#url}${await this.#ownPath(request.path)}`;
    const ours = await askAgain(request, url, this.#names, this.#apikey(step.theirs));
    if (ours !== undefined) this.#names.learn(step.theirs?.body, ours.body);
  }

  #driftOf(chat: Conversation | undefined): Drift {
    const known = (chat && this.#drifts.get(chat)) ?? new Drift();
    if (chat !== undefined) this.#drifts.set(chat, known);
    return known;
  }

  /** The mock refuses a start that the server took: another one is in its place, so that the rest of the chat can be asked. */
  async #startElse(
    request: HttpStep['exchange']['request'],
    url: string,
    theirs: WireAnswer | undefined,
  ): Promise<void> {
    const headers = { ...request.headers, 'content-type': 'application/x-www-form-urlencoded' };
    const asked = { ...request, method: 'POST', headers, body: 'nickname=Customer' };
    const ours = await askAgain(asked, url, this.#names, this.#apikey(theirs));
    if (ours !== undefined) this.#names.learn(theirs?.body, ours.body);
  }

  async #ownPath(theirs: string): Promise<string> {
    const path = theirs.replace(/^.*?(?=\/2\/chat|\/cometd)/, this.#basePath);
    const [matched, root, service = '', slash = '', chat = '', file = '', fileId = ''] =
      NAMED.exec(path) ?? [];
    if (matched === undefined) return this.#names.within(path);
    const named = [
      ...[root, await this.#services.nameOf(decoded(service))],
      ...[slash, this.#names.segment('chat', chat), file, this.#names.segment('file', fileId)],
    ];
    return path.replace(matched, () => named.join(''));
  }

  /** What is sent where credentials are asked for: nothing, wrong ones or right ones, as the answer shows. */
  #apikey(theirs: WireAnswer | undefined): string | undefined {
    if (!this.#isClosed || theirs?.status === 401) return undefined;
    return theirs?.status === 403 ? 'wrong' : APIKEY;
  }

  /** What the capture does not hold and the question takes: the body of a request, or the beginning of its chat. */
  #lackOf(
    chat: Conversation | undefined,
    act: Act | undefined,
    { exchange: { request }, theirs }: HttpStep,
  ): string | undefined {
    const isEmpty = request.method === 'POST' && request.body === '' && (request.size ?? 0) === 0;
    if (isEmpty && theirs !== undefined && theirs.status < 400) return 'the file does not have its body';
    // Where a path names no operation, it does not matter whose chat it is.
    if (act === undefined || !OPERATIONS.has(act.operation) || act.operation === 'requestChat')
      return undefined;
    return this.#lackOfStart(chat);
  }

  #lackOfStart(chat: Conversation | undefined): string | undefined {
    if (chat === undefined || !this.#isUnknown(chat)) return undefined;
    const isThere = chat.acts.some(({ operation }) => operation === 'requestChat');
    return isThere
      ? 'its chat could not be started here'
      : 'the file does not have the beginning of its chat';
  }

  #isUnknown(chat: Conversation | undefined): boolean {
    return chat !== undefined && this.#names.of('chat', chat.chatId) === undefined;
  }

  #notCompared(about: Pick<Pair, 'entry' | 'operation' | 'door' | 'chat'>, why: string): void {
    const { file } = this.#scene;
    const nothing = { asked: [], names: this.#names, file, theirs: undefined, ours: undefined };
    this.#pairs.push({ ...about, ...nothing, notCompared: why });
  }

  async #say(step: BayeuxStep): Promise<void> {
    const { entry, line, message, reply, lack } = step;
    const { channel = '' } = message;
    if (channel === '/meta/connect')
      return this.#notCompared(
        { entry, operation: channel, door: 'bayeux', chat: undefined },
        'which connects there are, and what they fetch, depends on the moment',
      );
    const own = this.#line(line);
    const [, service] = CHAT_CHANNEL.exec(channel) ?? [];
    const chat = this.#acts.chatOf(entry);
    const { id: _, ...sent } = message as Json;
    const { data } = sent;
    const operation = isJson(data) && typeof data.operation === 'string' ? data.operation : 'unknown';
    // Frames of one socket share the entry of a HAR file.
    const acts = this.#acts.at(entry).filter(({ door }) => door === 'cometd');
    const act = acts.find(({ at }) => at === step.at) ?? acts[0];
    const isStart = act === undefined || act.operation === 'requestChat';
    const lackOfStart = isStart ? undefined : this.#lackOfStart(chat);
    const why = lack ?? lackOfStart;
    const about = { entry, chat, door: 'bayeux', operation: nameOf(channel, operation) } as const;
    if (why !== undefined) {
      this.#notCompared(about, why);
      // What was not answered may have been done all the same.
      if (lackOfStart !== undefined || act === undefined || this.#acts.madeBy(act) === undefined) return;
    }
    const name = service === undefined ? '' : await this.#services.nameOf(service);
    const before = service === undefined ? [] : await this.#others.before(chat, act, step, own);
    const answered = await own.send({
      ...sent,
      channel: service === undefined ? channel : channel.replace(service, name),
      ...(data !== undefined && { data: this.#names.in(data) }),
    });
    const asked = isJson(data) ? Object.keys(data) : [];
    const isAnswered = reply !== undefined || !step.isLast;
    if (!isAnswered) this.#notCompared(about, 'the capture ends before its answer');
    else if (why === undefined)
      this.#pairs.push({
        ...{ ...about, asked, names: this.#names, file: this.#scene.file },
        theirs: repliedAs(reply, line),
        ours: repliedAs(answered.reply, line),
      });
    if (service === undefined) return;
    if (answered.reply?.successful === true) await this.#services.performed(name, operation);
    const pushes = [...before, ...answered.pushes, ...(await own.fetch())];
    for (const [place, theirs] of step.pushes.entries()) this.#names.learn(theirs.body, pushes[place]);
    const later = await this.#others.until(chat, step, own);
    const published = operation === 'sendMessage' ? 'send' : operation;
    this.#pairs.push(...this.#pushes.after(step, published, [...pushes, ...later]));
  }

  #line(name: string): BayeuxLine {
    const line = this.#lines.get(name) ?? new BayeuxLine(`${this.#url}${this.#basePath}/cometd`);
    this.#lines.set(name, line);
    return line;
  }
}

function doorOf(path: string): Pair['door'] {
  if (/\/2\/chat-ntf/.test(path)) return 'ntf';
  return /\/cometd/.test(path) ? 'bayeux' : 'rest';
}

/** What a Bayeux message asks for. */
function nameOf(channel: string, operation: string): string {
  return CHAT_CHANNEL.test(channel) ? `publish ${operation}` : channel;
}

/** A reply without what the client chose, and without the id of a client; a socket offers other transports. */
function repliedAs(reply: Json | undefined, line: string): WireAnswer | undefined {
  if (reply === undefined) return undefined;
  const { id: _, clientId: _client, channel: _channel, subscription: _subscription, ...rest } = reply;
  const { supportedConnectionTypes: __, ...overSocket } = rest;
  return { status: 200, headers: {}, body: isSocket(line) ? overSocket : rest };
}
