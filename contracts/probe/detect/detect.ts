import { errorText } from '../../shared/error-text.ts';
import type { Target } from '../../target/target.ts';
import { type ChatLeftOpen, endOpenChats } from '../customer/end-chats.ts';
import { idsIn } from '../customer/open-chats.ts';
import { redactorFor } from '../evidence/redactor.ts';
import { type Answered, urlencoded, Wire } from '../wire/wire.ts';
import { detectCometd } from './detect-cometd.ts';
import { type Detected, objectIn, PATIENCE_MS, seen } from './detected.ts';
import { assertChatApi, assertChatsStart } from './no-chat-api.ts';

/** What a look at a server found. */
export interface Detection {
  /** Whether a GMS Chat API answered at all. */
  readonly reachable: boolean;
  /** Why not. */
  readonly failure?: string;
  /** What the server offers, and how that was seen; empty where none was reached. */
  readonly detected: readonly Detected[];
  /** The chat that was started for the look, where it could not be ended. */
  readonly leftOpen: readonly ChatLeftOpen[];
}

/** How a server is looked at. */
export interface DetectOptions {
  /** Looks without starting a chat. */
  readonly readOnly?: boolean;
  /** Breaks it off, which rejects when its chat is ended. */
  readonly signal?: AbortSignal | undefined;
}

const LISTENING_MS = 1_000;

/**
 * Finds out what a server offers to a client; ends the chat that it starts for that.
 *
 * @example
 * const target = { chatApiURL: 'http://127.0.0.1:8080/genesys/2/chat', service: 'support' };
 * (await detect(target)).reachable; // true
 * @see capabilities for what a server may offer
 */
export async function detect(
  target: Target,
  { readOnly = false, signal }: DetectOptions = {},
): Promise<Detection> {
  const wire = new Wire({ ...target, signal });
  // A server may say back what it was sent.
  const harmless = (text: string) => redactorFor(target, wire.entries).text(text);
  try {
    const found = await look(wire, target, readOnly).catch(errorText);
    const leftOpen = await endOpenChats(wire, target);
    signal?.throwIfAborted();
    if (typeof found === 'string')
      return { reachable: false, failure: harmless(found), detected: [], leftOpen };
    const detected = withEnd(found, leftOpen).map((each) => ({ ...each, note: harmless(each.note) }));
    return { reachable: true, detected, leftOpen };
  } finally {
    wire.close();
  }
}

/** What was found, and whether the chat that was started for it could be ended. */
function withEnd(detected: readonly Detected[], [left]: readonly ChatLeftOpen[]): readonly Detected[] {
  return detected.flatMap((each) => {
    if (each.offer !== 'chat' || each.offered !== true) return [each];
    if (left === undefined) return [seen('chat', true, 'a chat was started and ended')];
    const note = `chat ${left.chatId} could not be ended and may still run: ${left.reason}`;
    return [each, seen('end', false, note)];
  });
}

/** @throws where nothing answers, or nothing that is a GMS Chat API */
async function look(wire: Wire, target: Target, readOnly: boolean): Promise<readonly Detected[]> {
  const url = `${target.chatApiURL}/${target.service}`;
  const place = { baseURL: target.chatApiURL.replace(/\/2\/chat$/, ''), service: target.service };
  if (readOnly) {
    const bayeux = await detectCometd(wire, target);
    if (bayeux.every(({ offered }) => offered === false)) assertChatApi(await refused(wire, url), place);
    return [...unseen, ...bayeux, ...untold];
  }
  const started = await wire.send({ url, body: urlencoded({ nickname: 'Conformance check' }) });
  assertChatsStart(started, place);
  // What is looked for meanwhile gives a workflow the time to speak.
  const listened = new Promise<void>((resolve) => setTimeout(resolve, LISTENING_MS));
  const bayeux = await detectCometd(wire, target);
  const chat = await detectChat(wire, target, started, listened);
  return [...chat, ...bayeux, ...untold];
}

/** What the server answers to a customer whom it does not know: it changes nothing. */
function refused(wire: Wire, url: string): Promise<Answered> {
  return wire.send({ url: `${url}/00000AAAAAAAAAAA/refresh`, body: urlencoded({}), timeoutMs: PATIENCE_MS });
}

/** What needs a chat to be detected. */
const unseen: readonly Detected[] = [
  seen('chat', undefined, 'not tried: read-only'),
  seen('files', undefined, 'not tried: read-only'),
];

/** What no short look from outside can tell. */
const untold: readonly Detected[] = (['async', 'push-notifications', 'cross-transport'] as const).map(
  (offer) => seen(offer, undefined, 'cannot be detected from outside: name it with --capabilities'),
);

async function detectChat(
  wire: Wire,
  target: Target,
  started: Answered,
  listened: Promise<void>,
): Promise<readonly Detected[]> {
  const answer = objectIn(started);
  const { chatId, statusCode } = answer;
  if (started.response.status !== 200 || statusCode !== 0 || typeof chatId !== 'string') {
    const note = `a start is answered with HTTP ${started.response.status}${refusal(started)}`;
    return [seen('chat', false, note), seen('files', undefined, 'not tried: no chat')];
  }
  const ask = (operation: string, more: Readonly<Record<string, string>> = {}) =>
    wire.send({
      url: `${target.chatApiURL}/${target.service}/${chatId}/${operation}`,
      body: urlencoded({ ...idsIn(answer), ...more }),
    });
  // Only an answered start tells that a server is there: what it does not know it may cut off.
  const files = await ask('file/limits').then(filesOf, (error) =>
    seen('files', false, `file/limits is not answered: ${errorText(error)}`),
  );
  await listened;
  const silence = await ask('refresh', { transcriptPosition: '1' }).then(silenceOf, (error) =>
    seen('silence', undefined, `the transcript is not answered: ${errorText(error)}`),
  );
  return [seen('chat', true, 'a chat was started'), silence, files];
}

function filesOf(limits: Answered): Detected {
  const offered = limits.response.status === 200 && objectIn(limits).statusCode === 0;
  const refused = `file/limits is HTTP ${limits.response.status}${refusal(limits)}`;
  return seen('files', offered, offered ? 'the limits of files are answered' : refused);
}

/** Cases expect in a transcript what they had said there, and nothing of a workflow or an eager agent. */
function silenceOf(transcript: Answered): Detected {
  const { messages } = objectIn(transcript);
  const others = (Array.isArray(messages) ? messages : []).filter(({ from }) => from?.type !== 'Client');
  const [first] = others;
  // Who speaks later than this is not heard here: what was heard is told, and no more.
  if (first === undefined) return seen('silence', true, 'nobody spoke unasked in the first second');
  return {
    ...seen('silence', false, `somebody spoke unasked (${first.from?.type}: ${first.type})`),
    advice:
      'Cases that read transcripts may fail for that alone: better judge a service without workflow and waiting agents',
  };
}

function refusal(answered: Answered): string {
  const { errors } = objectIn(answered);
  const [first] = Array.isArray(errors) ? errors : [];
  return typeof first?.code === 'number' ? `, error ${first.code}: ${first.advice ?? ''}` : '';
}
