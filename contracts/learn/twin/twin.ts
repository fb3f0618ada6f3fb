import type { Act, Conversation } from '../../../mock-gms/capture.ts';
import type { RunningMockGms, ServiceHandle, SettingsChange } from '../../../mock-gms/index.ts';
import { BayeuxLine } from './bayeux-line.ts';
import { isJson, type Json } from './json.ts';
import { OwnNames } from './own-names.ts';
import type { Pair, WireAnswer } from './pair.ts';
import { contentTypeOf, requestBody } from './request-body.ts';
import type { Scene } from './scene.ts';
import { isCustomer, Staff } from './staff.ts';
import { type BayeuxStep, bodyOf, type HttpStep } from './step.ts';

/** What is left out of a request that is asked again. */
const SENT_AGAIN = ['origin', 'cookie', 'access-control-request-method', 'access-control-request-headers'];

/** Operations that make an event of the customer, with its type. */
const MAKES: Readonly<Record<string, string>> = {
  send: 'Message',
  startTyping: 'TypingStarted',
  stopTyping: 'TypingStopped',
  pushUrl: 'PushUrl',
  updateNickname: 'NicknameUpdated',
  customNotice: 'CustomNotice',
  fileUpload: 'FileUploaded',
  fileDelete: 'FileDeleted',
  readReceipt: 'Notice',
  disconnect: 'ParticipantLeft',
};

const CHAT_CHANNEL = /^\/service\/chatV2\/([^/]*)/;
const SERVICE = /\/2\/chat\/([^/?]+)/;

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

/** What was refused after one publication. */
interface Refusals {
  readonly about: Omit<Pair, 'theirs' | 'ours'>;
  readonly theirs: readonly { readonly entry: number; readonly answer: WireAnswer }[];
  readonly ours: readonly WireAnswer[];
}

class Twin {
  readonly #gms: RunningMockGms;
  readonly #settings: SettingsChange;
  readonly #prefix: string;
  /** Whether credentials are asked for: what they are, no capture tells. */
  readonly #isClosed: boolean;
  readonly #scene: Scene;
  readonly #names = new OwnNames();
  readonly #pairs: Pair[] = [];
  readonly #services = new Map<string, ServiceHandle>();
  readonly #lines = new Map<string, BayeuxLine>();
  readonly #last = new Map<string, number>();
  readonly #staff = new Map<Conversation, Staff>();
  readonly #refusals: Refusals[] = [];
  readonly #chatOf = new Map<number, Conversation>();
  /** The index of the event that an act made, where it was seen. */
  readonly #made = new Map<Act, number>();

  constructor(scene: Scene, gms: RunningMockGms, settings: SettingsChange, prefix: string) {
    this.#scene = scene;
    this.#gms = gms;
    this.#isClosed = scene.steps.some((step) => step.kind === 'http' && step.theirs?.status === 401);
    this.#settings = this.#isClosed ? { ...settings, apikey: APIKEY } : settings;
    this.#prefix = prefix;
    for (const conversation of scene.conversations) this.#look(conversation);
  }

  async run(): Promise<readonly Pair[]> {
    for (const step of this.#scene.steps) {
      if (step.kind === 'http') await this.#ask(step);
      else await this.#say(step);
    }
    this.#pairRefusals();
    for (const service of this.#services.values()) await service.remove();
    return this.#pairs.filter(({ entry }) => !this.#scene.assumed.has(entry));
  }

  #look(conversation: Conversation): void {
    const { acts, told, events } = conversation;
    for (const { entry } of told) if (!this.#chatOf.has(entry)) this.#chatOf.set(entry, conversation);
    const own = events.filter(isCustomer);
    const taken = new Set<number>();
    for (const act of acts) {
      this.#chatOf.set(act.entry, conversation);
      if (act.isRefused) continue;
      const made = own.find(
        ({ event, at }) => event.type === MAKES[act.operation] && at >= act.at && !taken.has(event.index),
      );
      if (made === undefined) continue;
      taken.add(made.event.index);
      this.#made.set(act, made.event.index);
    }
  }

  async #ask({ entry, at, exchange, theirs }: HttpStep): Promise<void> {
    const { request } = exchange;
    const chat = this.#chatOf.get(entry);
    const act = [...this.#actsAt(entry)][0];
    if (this.#isUnaskable(chat, act, exchange, theirs))
      return this.#notAsked(entry, act?.operation ?? 'unknown', chat);
    await this.#othersBefore(chat, act, entry, at);
    if (chat !== undefined && act !== undefined && isFirstAfterEnd(chat, act))
      await (await this.#staffOf(chat))?.end();
    const [, service] = SERVICE.exec(request.path) ?? [];
    const path = request.path.replace(/^.*?(?=\/2\/chat|\/cometd)/, this.#gms.basePath);
    const own =
      service === undefined
        ? path
        : path.replace(`/2/chat/${service}`, `/2/chat/${await this.#service(service)}`);
    const type = contentTypeOf(request);
    const headers = Object.fromEntries(
      SENT_AGAIN.flatMap((name) => {
        const value = [request.headers[name]].flat()[0];
        return value === undefined ? [] : [[name, value]];
      }),
    );
    const answer = await fetch(`${this.#gms.url}${this.#names.within(own)}`, {
      method: request.method,
      headers: {
        ...headers,
        ...(type !== undefined && { 'content-type': type }),
        ...(this.#isClosed &&
          theirs?.status !== 401 && { apikey: theirs?.status === 403 ? 'wrong' : APIKEY }),
      },
      ...(!['GET', 'HEAD'].includes(request.method) && { body: this.#names.within(requestBody(request)) }),
    }).catch(() => undefined);
    const bytes = Buffer.from((await answer?.arrayBuffer()) ?? new ArrayBuffer(0));
    const ours = answer && {
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: bodyOf(bytes.toString(), bytes.length),
    };
    if (theirs !== undefined && ours !== undefined) this.#names.learn(theirs.body, ours.body);
    const isBayeux = /\/cometd/.test(request.path);
    const isNtf = /\/2\/chat-ntf/.test(request.path);
    const operation = act?.operation ?? operationOf(request.method, request.path);
    this.#pairs.push({
      entry,
      operation: request.method === 'OPTIONS' ? 'preflight' : operation,
      door: isBayeux ? 'bayeux' : isNtf ? 'ntf' : 'rest',
      asked: Object.keys(act?.fields ?? {}).map((name) => name.split('[', 1)[0] ?? name),
      chat,
      names: this.#names,
      file: this.#scene.file,
      theirs,
      ours,
    });
  }

  /** Whether the capture does not hold what it takes: the body of a request, or the beginning of its chat. */
  #isUnaskable(
    chat: Conversation | undefined,
    act: Act | undefined,
    { request }: HttpStep['exchange'],
    theirs: WireAnswer | undefined,
  ): boolean {
    const isEmpty = request.method === 'POST' && request.body === '' && (request.size ?? 0) === 0;
    if (isEmpty && theirs !== undefined && theirs.status < 400) return true;
    return act?.operation !== 'requestChat' && this.#isUnknown(chat);
  }

  #isUnknown(chat: Conversation | undefined): boolean {
    return chat !== undefined && this.#names.of(chat.chatId) === undefined;
  }

  #notAsked(entry: number, operation: string, chat: Conversation | undefined): void {
    const about = { entry, operation, asked: [], chat, names: this.#names, file: this.#scene.file };
    this.#pairs.push({ ...about, door: 'rest', theirs: undefined, ours: undefined });
  }

  async #say(step: BayeuxStep): Promise<void> {
    const { entry, at, line, message, reply } = step;
    const { channel = '' } = message;
    // Which connects there are, and what they fetch, is a matter of time.
    if (channel === '/meta/connect') return;
    const own = this.#line(line);
    const [, service] = CHAT_CHANNEL.exec(channel) ?? [];
    const chat = this.#chatOf.get(entry);
    const { id: _, ...sent } = message as Json;
    const { data } = sent;
    const operation = isJson(data) && typeof data.operation === 'string' ? data.operation : 'unknown';
    const act = [...this.#actsAt(entry)].find(({ door }) => door === 'cometd');
    const isMiddle = act !== undefined && act.operation !== 'requestChat' && this.#isUnknown(chat);
    if (isMiddle) return this.#notAsked(entry, operation, chat);
    const name = service === undefined ? '' : await this.#service(service);
    const before = service === undefined ? [] : await this.#othersBefore(chat, act, entry, at, own);
    const answered = await own.send({
      ...sent,
      channel: service === undefined ? channel : channel.replace(service, name),
      ...(data !== undefined && { data: JSON.parse(this.#names.within(JSON.stringify(data))) }),
    });
    const asked = isJson(data) ? Object.keys(data) : [];
    const about = { entry, asked, chat, names: this.#names, file: this.#scene.file };
    this.#pairs.push({
      ...about,
      operation: service === undefined ? channel : `publish ${operation}`,
      door: 'bayeux',
      theirs: repliedAs(reply, line),
      ours: repliedAs(answered.reply, line),
    });
    if (service === undefined) return;
    await this.#performed(name, operation);
    const pushes = [...before, ...answered.pushes, ...(await own.fetch())];
    for (const [place, theirs] of step.pushes.entries()) this.#names.learn(theirs.body, pushes[place]);
    const later = await this.#othersUntil(chat, step, own);
    this.#pairPushes(step, operation === 'sendMessage' ? 'send' : operation, [...pushes, ...later]);
  }

  /** Pushes after a publication: refusals in their order, others by their first event. */
  #pairPushes({ entry, message, pushes }: BayeuxStep, operation: string, ours: readonly Json[]): void {
    const asked = isJson(message.data) ? Object.keys(message.data) : [];
    const isDone = (body: Json) => body.statusCode === 0;
    const refusals = pushes.filter(({ body }) => isRefusal(body));
    const ourRefusals = ours.filter((body) => isRefusal(body));
    const answerOf = (body: Json): WireAnswer => ({ status: 200, headers: {}, body });
    const chat = this.#chatOf.get(pushes[0]?.entry ?? entry) ?? this.#chatOf.get(entry);
    const about = {
      entry,
      operation,
      door: 'cometd',
      asked,
      chat,
      names: this.#names,
      file: this.#scene.file,
    } as const;
    this.#refusals.push({
      about,
      theirs: refusals.map((each) => ({ entry: each.entry, answer: answerOf(each.body) })),
      ours: ourRefusals.map(answerOf),
    });
    const reads = READS.has(operation);
    const done = pushes.filter(({ body }) => !isRefusal(body));
    const ourDone = ours.filter(isDone);
    // Something pushed before can arrive when the request is under way.
    const answerPlace = Math.max(
      0,
      done.findIndex(({ body }) => ourDone[0] !== undefined && sameEvents(ourDone[0], body)),
    );
    for (const [place, { entry: told, body }] of done.entries()) {
      const isAnswer = reads && place === answerPlace;
      const twin = isAnswer
        ? ourDone[0]
        : ourDone.find((each, at) => (!reads || at > 0) && sameEvents(each, body));
      if (twin === undefined) continue;
      this.#names.learn(body, twin);
      this.#pairs.push({
        ...{
          entry: told,
          operation: isAnswer ? operation : 'push',
          door: 'cometd',
          asked,
          chat,
          names: this.#names,
          file: this.#scene.file,
        },
        theirs: answerOf(body),
        ours: answerOf(twin),
      });
    }
  }

  /** Refusals in their order: where there are as many, one can have come when the next request was under way. */
  #pairRefusals(): void {
    const theirs = this.#refusals.flatMap((each) => each.theirs);
    const ours = this.#refusals.flatMap(({ ours: own, about }) => own.map((answer) => ({ answer, about })));
    if (theirs.length === ours.length) {
      for (const [place, { answer, about }] of ours.entries())
        this.#pairs.push({
          ...about,
          entry: theirs[place]?.entry ?? about.entry,
          theirs: theirs[place]?.answer,
          ours: answer,
        });
      return;
    }
    for (const { about, theirs: others, ours: own } of this.#refusals)
      for (let place = 0; place < Math.max(others.length, own.length); place += 1)
        this.#pairs.push({
          ...about,
          entry: others[place]?.entry ?? about.entry,
          theirs: others[place]?.answer,
          ours: own[place],
        });
  }

  /** Lets the others do what they did before a request was answered. */
  async #othersBefore(
    chat: Conversation | undefined,
    act: Act | undefined,
    entry: number,
    at: number,
    line?: BayeuxLine,
  ): Promise<readonly Json[]> {
    if (chat === undefined || act?.operation === 'requestChat') return [];
    const made = act && this.#made.get(act);
    const told = chat.events.filter((seen) => seen.entry <= entry && (seen.entry === entry || seen.at <= at));
    const index = made ?? Math.max(0, ...told.map(({ event }) => event.index)) + 1;
    await (await this.#staffOf(chat))?.playBefore(index);
    return line === undefined ? [] : line.fetch();
  }

  /** Lets the others do what was pushed before the next publication. */
  async #othersUntil(
    chat: Conversation | undefined,
    step: BayeuxStep,
    line: BayeuxLine,
  ): Promise<readonly Json[]> {
    const known = chat ?? this.#chatOf.get(step.pushes[0]?.entry ?? -1);
    const indices = step.pushes.flatMap(({ body }) =>
      [body.messages]
        .flat()
        .flatMap((event) => (isJson(event) && typeof event.index === 'number' ? [event.index] : [])),
    );
    if (known === undefined || indices.length === 0) return [];
    await (await this.#staffOf(known))?.playBefore(Math.max(...indices) + 1);
    return line.fetch();
  }

  async #staffOf(chat: Conversation): Promise<Staff | undefined> {
    const known = this.#staff.get(chat);
    if (known !== undefined) return known;
    const id = this.#names.of(chat.chatId);
    const service = chat.service === undefined ? undefined : this.#services.get(chat.service);
    if (id === undefined || service === undefined) return undefined;
    const handle = await service.chat(id).catch(() => undefined);
    if (handle === undefined) return undefined;
    const staff = new Staff(handle, service, chat, this.#names);
    this.#staff.set(chat, staff);
    return staff;
  }

  /** Resolves when a publication was carried out: its acknowledgement comes before. */
  async #performed(service: string, operation: string): Promise<void> {
    const { journal } = this.#gms.service(service);
    const after = this.#last.get(service) ?? 0;
    const query = { transport: 'cometd-long-polling', after } as const;
    const known = PUBLISHED.has(operation) ? operation : 'unknown';
    // A publication that the mock forgets altogether is answered by nothing, which is seen.
    const found = await journal.waitFor({ ...query, operation: known }).catch(() => undefined);
    if (found !== undefined) this.#last.set(service, found.number);
  }

  async #service(theirs: string): Promise<string> {
    const known = this.#services.get(theirs);
    if (known !== undefined) return known.name;
    const service = this.#gms.service(`${this.#prefix}-${this.#services.size + 1}`);
    await service.configure(this.#settings);
    this.#services.set(theirs, service);
    return service.name;
  }

  #line(name: string): BayeuxLine {
    const line = this.#lines.get(name) ?? new BayeuxLine(`${this.#gms.url}${this.#gms.basePath}/cometd`);
    this.#lines.set(name, line);
    return line;
  }

  *#actsAt(entry: number): Generator<Act> {
    const conversation = this.#chatOf.get(entry);
    for (const act of conversation?.acts ?? []) if (act.entry === entry) yield act;
  }
}

/** Whether a request is refused because the chat is over, and nothing had told so before. */
function isFirstAfterEnd({ acts, told }: Conversation, { entry, fields, isRefused, answer }: Act): boolean {
  const isTold = isRefused && answer?.chatEnded === true && answer.errors?.[0]?.code === 249;
  const isOwnKey = told.some((each) => each.answer.secureKey === fields.secureKey && each.entry < entry);
  return isTold && isOwnKey && !acts.some((later) => later.entry > entry && !later.isRefused);
}

/** Publications that are answered by a push of what is read. */
const READS: ReadonlySet<string> = new Set(['requestChat', 'requestNotifications', 'refresh']);

const PUBLISHED: ReadonlySet<string> = new Set(
  `requestChat requestNotifications sendMessage refresh startTyping stopTyping disconnect pushUrl updateNickname
  updateData customNotice readReceipt`.split(/\s+/),
);

function isRefusal(body: Json): boolean {
  return body.statusCode !== 0 && ('errors' in body || typeof body.statusCode === 'number');
}

function sameEvents(one: Json, other: Json): boolean {
  const first = (body: Json) => {
    const [event] = [body.messages].flat();
    return isJson(event) ? String(event.index) : 'none';
  };
  return first(one) === first(other);
}

/** A reply without what the client chose, and without the id of a client; a socket offers other transports. */
function repliedAs(reply: Json | undefined, line: string): WireAnswer | undefined {
  if (reply === undefined) return undefined;
  const { id: _, clientId: _client, channel: _channel, subscription: _subscription, ...rest } = reply;
  const { supportedConnectionTypes: __, ...overSocket } = rest;
  return { status: 200, headers: {}, body: line.startsWith('connection ') ? overSocket : rest };
}

function operationOf(method: string, path: string): string {
  if (/\/2\/chat-ntf/.test(path)) return 'chatNtf';
  if (/\/cometd/.test(path)) {
    const [, kind] = /\/cometd\/(handshake|connect|disconnect)/.exec(path) ?? [];
    return kind === undefined ? 'bayeux' : `bayeux${kind[0]?.toUpperCase()}${kind.slice(1)}`;
  }
  const [, , operation] = /\/2\/chat\/[^/?]+(\/[^/?]+\/([^?]+))?/.exec(path) ?? [];
  return operation ?? (method === 'OPTIONS' ? 'preflight' : 'requestChat');
}
