import type { Act, Conversation } from '../../../mock-gms/capture.ts';
import { isObject, type JsonObject } from '../../shared/json.ts';
import type { Aligned } from '../compare/align.ts';
import { alignEvents } from '../compare/align-events.ts';
import { OPERATIONS } from '../named-behaviours.ts';
import { askAgain } from './ask-again.ts';
import type { Credentials } from './credentials.ts';
import { Drift } from './drift.ts';
import { endpointOf } from './endpoint-of.ts';
import { fileInPlace } from './file-in-place.ts';
import { operationOf } from './operation-of.ts';
import type { OwnNames } from './own-names.ts';
import { ownPath } from './own-path.ts';
import type { WireAnswer } from './pair.ts';
import { isFirstAfterEnd } from './scene-acts.ts';
import type { Stage } from './stage.ts';
import type { HttpStep } from './step.ts';

/** The events of two answers to the same, side by side. */
function alignedEvents(theirs: unknown, ours: unknown, names: OwnNames): readonly Aligned<JsonObject>[] {
  const [one, other] = [theirs, ours].map((body) => (isObject(body) ? body.messages : undefined));
  if (!Array.isArray(one) || !Array.isArray(other)) return [];
  const own = (text: string) => names.within(text);
  return alignEvents(one.filter(isObject), other.filter(isObject), (event) => event, own);
}

const NO_BODY = 'the file does not have its body';

type Request = HttpStep['exchange']['request'];

/**
 * Whether a request that was taken may have made an event that the file does not show: it tells none later, or leaves some out
 * in between.
 */
function mayHaveMade({ told }: Conversation, entry: number, status = 0): boolean {
  if (status < 200 || status > 299) return false;
  const indexes = (answers: Conversation['told']) =>
    answers.flatMap(({ answer }) => answer.messages.map(({ index = 0 }) => index));
  const before = Math.max(0, ...indexes(told.filter((each) => each.entry <= entry)));
  const after = indexes(told.filter((each) => each.entry > entry)).filter((index) => index > before);
  return after.length === 0 || Math.min(...after) > before + 1;
}

/** Asks the mock what clients asked over HTTP. */
export class HttpSteps {
  readonly #stage: Stage;
  readonly #credentials: Credentials;
  readonly #drifts = new Map<Conversation, Drift>();

  constructor(stage: Stage, credentials: Credentials) {
    this.#stage = stage;
    this.#credentials = credentials;
  }

  async ask(step: HttpStep): Promise<void> {
    const { acts, others, names } = this.#stage;
    const { entry, exchange, theirs } = step;
    const { request } = exchange;
    const chat = acts.chatOf(entry);
    const [act] = acts.at(entry);
    const endpoint = endpointOf(request.path);
    const byPath = operationOf(request.method, request.path);
    const why = step.lack ?? this.#lackOf(chat, act, step);
    if (why !== undefined) {
      const isDone = await this.#standIn(chat, act, step);
      if (!isDone && why === NO_BODY && act?.operation !== 'refresh') this.#stage.lose(chat, entry);
      return this.#stage.notCompared({ entry, operation: act?.operation ?? byPath, endpoint, chat }, why);
    }
    await others.before(chat, act, step);
    if (chat !== undefined && act !== undefined && isFirstAfterEnd(chat, act)) await others.end(chat);
    const drift = this.#driftOf(chat);
    const counterparts = this.#stage.counterpartsOf(chat);
    const ours = await this.#asked(counterparts.moved(request), theirs);
    const isPreflight = request.method === 'OPTIONS';
    const about = { entry, operation: (isPreflight ? undefined : act?.operation) ?? byPath, endpoint, chat };
    if (ours === undefined) return this.#stage.notCompared(about, 'the mock cannot be asked so');
    if (theirs !== undefined) names.learn(theirs.body, ours.body);
    const aligned = alignedEvents(theirs?.body, ours.body, names);
    drift.look({ operation: about.operation, theirs, ours }, aligned);
    counterparts.look(theirs?.body, ours.body, aligned, (text) => names.within(text));
    if (about.operation === 'requestChat') {
      if (this.#stage.isUnknown(chat)) await this.#startElse(request, theirs);
      await this.#stage.learnKeys(chat);
    }
    const asked = Object.keys(act?.fields ?? {}).map((name) => name.split('[', 1)[0] ?? name);
    const isOfPage = request.headers.origin !== undefined;
    this.#stage.compared(about, { asked, isOfPage, theirs, ours, drift: drift.steps });
  }

  async #asked(request: Request, theirs: WireAnswer | undefined): Promise<WireAnswer | undefined> {
    const url = `${this.#stage.url}${await ownPath(this.#stage, request.path)}`;
    return askAgain(request, url, this.#stage.names, this.#credentials.sent(theirs));
  }

  /**
   * Does here, too, what was done there and cannot be compared, so that what follows is the same. Browsers save no bytes of files:
   * another file is uploaded in place of one.
   */
  async #standIn(chat: Conversation | undefined, act: Act | undefined, step: HttpStep): Promise<boolean> {
    const { acts, others, names } = this.#stage;
    const index = act && acts.madeBy(act);
    if (chat === undefined || this.#stage.isUnknown(chat)) return false;
    const { request: asked, response } = step.exchange;
    const isWhole = asked.body !== '';
    const wasTaken = isWhole && act !== undefined && mayHaveMade(chat, step.entry, response?.status);
    const inPlace = index === undefined ? undefined : isWhole ? asked : fileInPlace(chat, asked, index);
    const request = inPlace ?? (wasTaken ? asked : undefined);
    if (request === undefined) return false;
    await others.before(chat, act, step);
    const ours = await this.#asked(this.#stage.counterpartsOf(chat).moved(request), step.theirs);
    if (ours !== undefined) names.learn(step.theirs?.body, ours.body);
    return ours !== undefined;
  }

  #driftOf(chat: Conversation | undefined): Drift {
    const known = (chat && this.#drifts.get(chat)) ?? new Drift();
    if (chat !== undefined) this.#drifts.set(chat, known);
    return known;
  }

  /** Starts the chat in another way where the mock refuses a start that the server accepted: then the rest can be asked. */
  async #startElse(request: Request, theirs: WireAnswer | undefined): Promise<void> {
    const headers = { ...request.headers, 'content-type': 'application/x-www-form-urlencoded' };
    const ours = await this.#asked(
      { ...request, method: 'POST', headers, body: 'nickname=Customer' },
      theirs,
    );
    if (ours !== undefined) this.#stage.names.learn(theirs?.body, ours.body);
  }

  /** What a request needs and the capture does not have: its body, or the beginning of its chat. */
  #lackOf(
    chat: Conversation | undefined,
    act: Act | undefined,
    { exchange: { request }, theirs }: HttpStep,
  ): string | undefined {
    const isEmpty = request.method === 'POST' && request.body === '' && (request.size ?? 0) === 0;
    if (isEmpty && theirs !== undefined && theirs.status < 400) return NO_BODY;
    // Where a path names no operation, it does not matter whose chat it is.
    if (act === undefined || !OPERATIONS.has(act.operation) || act.operation === 'requestChat')
      return undefined;
    return this.#stage.lackOfStart(chat);
  }
}
