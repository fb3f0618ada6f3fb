import type { Captured, CapturedExchange, CapturedFrame } from '../../../mock-gms/capture.ts';
import { filed } from '../../shared/filed.ts';
import { isObject, type JsonObject } from '../../shared/json.ts';
import type { BayeuxStep, Received } from './bayeux-step.ts';
import { LineSteps } from './line-steps.ts';
import { doneAt, isSocket, type Step, socketLine } from './step.ts';
import { walkableJson } from './walkable-json.ts';
import { lackOf, wireAnswerOf } from './wire-answer.ts';

const CHAT = /\/2\/chat(?:-ntf)?(?:[/?]|$)/;
const COMETD = /\/cometd(?:[/?]|$)/;

/** What clients asked, in the order of time. */
export function stepsOf(entries: readonly Captured[]): readonly Step[] {
  const reader = new StepReader();
  const inTime = [...entries].sort((a, b) => a.at - b.at);
  for (const entry of inTime) {
    if (entry.kind === 'frame') reader.frame(entry);
    else if (COMETD.test(entry.request.path)) reader.longPoll(entry);
    else if (CHAT.test(entry.request.path)) reader.exchange(entry);
  }
  return reader.finish();
}

interface Sent extends Received {
  readonly lack: string | undefined;
}

class StepReader {
  readonly #steps: Step[] = [];
  /** What came, told in the order of its coming: answers to a held connect come late. */
  readonly #received: Received[] = [];

  exchange(exchange: CapturedExchange): void {
    const { number: entry, at } = exchange;
    const lack = lackOf(exchange);
    const theirs = lack === undefined ? wireAnswerOf(exchange) : undefined;
    this.#steps.push({ kind: 'http', entry, at, exchange, theirs, lack });
  }

  frame({ number: entry, at, direction, connection, text }: CapturedFrame): void {
    const line = socketLine(connection);
    for (const json of messagesIn(text)) {
      if (direction === 'sent') this.#sent({ entry, at, line, json, lack: undefined });
      else this.#received.push({ entry, at, line, json });
    }
  }

  longPoll(exchange: CapturedExchange): void {
    const { number: entry, at, end = at, request, response } = exchange;
    const sent = messagesIn(request.body);
    const lack = lackOf(exchange);
    const isBayeux = lack !== undefined || response?.status === 200;
    if (request.method !== 'POST' || !isBayeux || sent.length === 0) {
      this.exchange(exchange);
      return;
    }
    // The clientId of a handshake stands in its reply.
    const replies = lack === undefined ? messagesIn(response?.body ?? '') : [];
    const named = [...sent, ...replies].find(({ clientId }) => typeof clientId === 'string');
    const line = String(named?.clientId ?? '');
    for (const json of sent) this.#sent({ entry, at, line, json, lack });
    for (const json of replies) this.#received.push({ entry, at: end, line, json });
  }

  finish(): readonly Step[] {
    const steps = inOrder(this.#steps);
    const sent = steps.filter((step): step is BayeuxStep => step.kind === 'bayeux');
    const received = this.#received.sort((a, b) => a.at - b.at);
    const byLine = new Map<string, BayeuxStep[]>();
    for (const step of sent) filed(byLine, step.line, step);
    const lines = new Map([...byLine].map(([line, own]) => [line, new LineSteps(own)]));
    for (const each of received) lines.get(each.line)?.assign(each);
    for (const [line, own] of byLine) if (isSocket(line)) markLast(own);
    return steps;
  }

  #sent({ entry, at, line, json, lack }: Sent): void {
    this.#steps.push({
      kind: 'bayeux',
      entry,
      at,
      line,
      message: json,
      reply: undefined,
      lack,
      isLast: false,
      pushes: [],
    });
  }
}

/**
 * Requests over HTTP that overlap are carried out in about the order of their answers: an upload takes its time. Those that began
 * together keep the order of the capture, whose times may be whole seconds.
 */
function inOrder(steps: readonly Step[]): Step[] {
  let [began, ended] = [Number.NaN, 0];
  const timed = steps.map((step) => {
    ended = step.at === began ? Math.max(ended, doneAt(step)) : doneAt(step);
    began = step.at;
    return { step, done: ended };
  });
  return timed.sort((a, b) => a.done - b.done).map(({ step }) => step);
}

/** Marks what was sent after everything that was answered: what came since can have been on its way before. */
function markLast(steps: readonly BayeuxStep[]): void {
  const answered = steps.findLastIndex(({ reply }) => reply !== undefined);
  for (const step of steps.slice(answered + 1)) step.isLast = true;
}

function messagesIn(text: string): readonly JsonObject[] {
  return [walkableJson(text)].flat().filter(isObject);
}
