import type { Act, Conversation } from '../../../mock-gms/capture.ts';
import type { RunningMockGms, SettingsChange } from '../../../mock-gms/index.ts';
import { placesIn } from '../compare/places.ts';
import { BEHAVIOURS } from '../generated/behaviours.ts';
import { askAgain, operationOf } from './ask-again.ts';
import { BayeuxLine } from './bayeux-line.ts';
import { fileInPlace } from './file-in-place.ts';
import { isJson, type Json } from './json.ts';
import { Others } from './others.ts';
import { OwnNames } from './own-names.ts';
import type { Pair, WireAnswer } from './pair.ts';
import { PushPairs } from './push-pairs.ts';
import type { Scene } from './scene.ts';
import { isFirstAfterEnd, SceneActs } from './scene-acts.ts';
import { type BayeuxStep, type HttpStep, isSocket } from './step.ts';
import { TwinServices } from './twin-services.ts';

const CHAT_CHANNEL = /^\/service\/chatV2\/([^/]*)/;
const SERVICE = /\/2\/chat\/([^/?]+)/;

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
      pairs[place] = await new Twin(scene, gms, settings, `twin-${twins}`).run();
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
  readonly #pairs: Pair[] = [];

  constructor(scene: Scene, gms: RunningMockGms, settings: SettingsChange, prefix: string) {
    this.#scene = scene;
    this.#url = gms.url;
    this.#basePath = gms.basePath;
    this.#isClosed = scene.steps.some((step) => step.kind === 'http' && step.theirs?.status === 401);
    this.#acts = new SceneActs(scene.conversations);
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
    for (const step of steps) {
      if (step.kind === 'http') await this.#ask(step);
      else await this.#say(step);
    }
    this.#pairs.push(...this.#pushes.refusals());
    await this.#services.remove();
    const places = placesIn(this.#pairs);
    return this.#pairs
      .filter(({ entry }) => !assumed.has(entry))
      .map((pair) => ({ ...pair, places: pair.chat && places.get(pair.chat) }));
  }

  async #ask(step: HttpStep): Promise<void> {
    const { entry, exchange, theirs } = step;
    const { request } = exchange;
    const chat = this.#acts.chatOf(entry);
    const [act] = this.#acts.at(entry);
    if (this.#isUnaskable(chat, act, step)) {
      await this.#standIn(chat, act, step);
      return this.#notAsked(entry, act?.operation ?? 'unknown', chat);
    }
    await this.#others.before(chat, act, step);
    if (chat !== undefined && act !== undefined && isFirstAfterEnd(chat, act)) await this.#others.end(chat);
    const url = `${this.#url}${await this.#ownPath(request.path)}`;
    const ours = await askAgain(request, url, this.#names, this.#apikey(theirs));
    if (theirs !== undefined && ours !== undefined) this.#names.learn(theirs.body, ours.body);
    const isBayeux = /\/cometd/.test(request.path);
    const isNtf = /\/2\/chat-ntf/.test(request.path);
    const isPreflight = request.method === 'OPTIONS';
    this.#pairs.push({
      ...{ entry, chat, names: this.#names, file: this.#scene.file },
      operation: (isPreflight ? undefined : act?.operation) ?? operationOf(request.method, request.path),
      door: isBayeux ? 'bayeux' : isNtf ? 'ntf' : 'rest',
      asked: Object.keys(act?.fields ?? {}).map((name) => name.split('[', 1)[0] ?? name),
      ...{ theirs, ours },
    });
  }

  /** Browsers save no bytes of files: another file is uploaded in the place of one, so that what follows is the same. */
  async #standIn(chat: Conversation | undefined, act: Act | undefined, step: HttpStep): Promise<void> {
    const index = act && this.#acts.madeBy(act);
    if (chat === undefined || index === undefined || this.#isUnknown(chat)) return;
    const request = fileInPlace(chat, step.exchange.request, index);
    if (request === undefined) return;
    await this.#others.before(chat, act, step);
    const url = `${this.#url}${await this.#ownPath(request.path)}`;
    const ours = await askAgain(request, url, this.#names, this.#apikey(step.theirs));
    if (ours !== undefined) this.#names.learn(step.theirs?.body, ours.body);
  }

  async #ownPath(theirs: string): Promise<string> {
    const path = theirs.replace(/^.*?(?=\/2\/chat|\/cometd)/, this.#basePath);
    const [, service] = SERVICE.exec(theirs) ?? [];
    if (service === undefined) return path;
    return path.replace(`/2/chat/${service}`, `/2/chat/${await this.#services.nameOf(service)}`);
  }

  /** What is sent where credentials are asked for: nothing, wrong ones or right ones, as the answer shows. */
  #apikey(theirs: WireAnswer | undefined): string | undefined {
    if (!this.#isClosed || theirs?.status === 401) return undefined;
    return theirs?.status === 403 ? 'wrong' : APIKEY;
  }

  /** Whether the capture does not hold what it takes: the body of a request, or the beginning of its chat. */
  #isUnaskable(
    chat: Conversation | undefined,
    act: Act | undefined,
    { exchange: { request }, theirs }: HttpStep,
  ): boolean {
    const isEmpty = request.method === 'POST' && request.body === '' && (request.size ?? 0) === 0;
    if (isEmpty && theirs !== undefined && theirs.status < 400) return true;
    // Where a path names no operation, it does not matter whose chat it is.
    if (act === undefined || !OPERATIONS.has(act.operation)) return false;
    return act.operation !== 'requestChat' && this.#isUnknown(chat);
  }

  #isUnknown(chat: Conversation | undefined): boolean {
    return chat !== undefined && this.#names.of(chat.chatId) === undefined;
  }

  #notAsked(entry: number, operation: string, chat: Conversation | undefined): void {
    const about = { entry, operation, asked: [], chat, names: this.#names, file: this.#scene.file };
    this.#pairs.push({ ...about, door: 'rest', theirs: undefined, ours: undefined });
  }

  async #say(step: BayeuxStep): Promise<void> {
    const { entry, line, message, reply } = step;
    const { channel = '' } = message;
    // Which connects there are, and what they fetch, is a matter of time.
    if (channel === '/meta/connect') return;
    const own = this.#line(line);
    const [, service] = CHAT_CHANNEL.exec(channel) ?? [];
    const chat = this.#acts.chatOf(entry);
    const { id: _, ...sent } = message as Json;
    const { data } = sent;
    const operation = isJson(data) && typeof data.operation === 'string' ? data.operation : 'unknown';
    // Frames of one socket share the entry of a HAR file.
    const acts = this.#acts.at(entry).filter(({ door }) => door === 'cometd');
    const act = acts.find(({ at }) => at === step.at) ?? acts[0];
    const isMiddle = act !== undefined && act.operation !== 'requestChat' && this.#isUnknown(chat);
    if (isMiddle) return this.#notAsked(entry, operation, chat);
    const name = service === undefined ? '' : await this.#services.nameOf(service);
    const before = service === undefined ? [] : await this.#others.before(chat, act, step, own);
    const answered = await own.send({
      ...sent,
      channel: service === undefined ? channel : channel.replace(service, name),
      ...(data !== undefined && { data: this.#names.in(data) }),
    });
    const asked = isJson(data) ? Object.keys(data) : [];
    const isAnswered = reply !== undefined || !step.isLast;
    if (isAnswered)
      this.#pairs.push({
        ...{ entry, asked, chat, names: this.#names, file: this.#scene.file },
        operation: service === undefined ? channel : `publish ${operation}`,
        door: 'bayeux',
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

/** A reply without what the client chose, and without the id of a client; a socket offers other transports. */
function repliedAs(reply: Json | undefined, line: string): WireAnswer | undefined {
  if (reply === undefined) return undefined;
  const { id: _, clientId: _client, channel: _channel, subscription: _subscription, ...rest } = reply;
  const { supportedConnectionTypes: __, ...overSocket } = rest;
  return { status: 200, headers: {}, body: isSocket(line) ? overSocket : rest };
}
