import http from 'node:http';
import https from 'node:https';
import { cometdURLOf, type Offer, type Target } from '../target/target.ts';
import { endOpenChats } from './open-chats.ts';
import { redactorFor } from './redactor.ts';
import { type Answered, urlencoded, Wire } from './wire.ts';

/** Something that detection looked for, and what it saw. */
export interface Detected {
  /** A capability; `chat`: chats can be started; `silence`: nobody speaks in them unasked. */
  readonly offer: Offer | 'chat' | 'silence';
  /** Undefined: it did not look, or nobody can tell from outside. */
  readonly offered: boolean | undefined;
  /** What was seen, in words, without secrets. */
  readonly note: string;
}

/** What a look at a server found. */
export interface Detection {
  /** Whether anything answered at all. */
  readonly reachable: boolean;
  /** Why it is not reachable. */
  readonly failure?: string;
  readonly detected: readonly Detected[];
}

/** How a server is looked at. */
export interface DetectOptions {
  /** Looks without starting a chat. */
  readonly readOnly?: boolean;
  /** Breaks it off, which rejects when its chat is ended. */
  readonly signal?: AbortSignal;
}

const PATIENCE_MS = 5_000;
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
  const wire = new Wire({ ...target, ...(signal && { signal }) });
  // A server may say back what it was sent.
  const harmless = (text: string) => redactorFor(target, wire.entries).text(text);
  try {
    const detected = await look(wire, target, readOnly);
    signal?.throwIfAborted();
    return { reachable: true, detected: detected.map((each) => ({ ...each, note: harmless(each.note) })) };
  } catch (error) {
    signal?.throwIfAborted();
    return { reachable: false, failure: harmless(words(error)), detected: [] };
  } finally {
    await endOpenChats(wire, target);
    wire.close();
  }
}

/** @throws where nothing answers */
async function look(wire: Wire, target: Target, readOnly: boolean): Promise<readonly Detected[]> {
  const url = `${target.chatApiURL}/${target.service}`;
  if (readOnly) {
    const bayeux = await detectCometd(wire, target);
    if (wire.exchanges.every(({ response }) => response === undefined)) await answersAnything(wire, url);
    return [...unseen, ...bayeux, ...untold];
  }
  const started = await wire.send({ url, body: urlencoded({ nickname: 'Conformance check' }) });
  // What is looked for meanwhile gives a workflow the time to speak.
  const listened = new Promise<void>((resolve) => setTimeout(resolve, LISTENING_MS));
  const bayeux = await detectCometd(wire, target);
  const chat = await detectChat(wire, target, started, listened);
  return [...chat, ...bayeux, ...untold];
}

/** A server may cut off what it does not know, and preflights are for browsers alone. */
async function answersAnything(wire: Wire, url: string): Promise<void> {
  try {
    await wire.send({ method: 'OPTIONS', url, timeoutMs: PATIENCE_MS });
  } catch {
    await wire.send({ url: `${url}/00000AAAAAAAAAAA/refresh`, body: urlencoded({}), timeoutMs: PATIENCE_MS });
  }
}

/** The capabilities that were found. */
export function offersFound(detected: readonly Detected[]): readonly Offer[] {
  return detected.flatMap(({ offer, offered }) =>
    offered && offer !== 'chat' && offer !== 'silence' ? [offer] : [],
  );
}

/** What would need a chat to be seen. */
const unseen: readonly Detected[] = [
  { offer: 'chat', offered: undefined, note: 'not tried: read-only' },
  { offer: 'files', offered: undefined, note: 'not tried: read-only' },
];

/** What no short look from outside can tell. */
const untold: readonly Detected[] = (['async', 'push-notifications', 'cross-transport'] as const).map(
  (offer) => ({
    offer,
    offered: undefined,
    note: 'cannot be seen from outside: name it with --capabilities',
  }),
);

async function detectChat(
  wire: Wire,
  target: Target,
  started: Answered,
  listened: Promise<void>,
): Promise<readonly Detected[]> {
  const { chatId, alias, secureKey, userId, statusCode } = objectIn(started);
  if (started.response.status !== 200 || statusCode !== 0 || typeof chatId !== 'string') {
    const note = `a start is answered with HTTP ${started.response.status}${refusal(started)}`;
    return [
      { offer: 'chat', offered: false, note },
      { offer: 'files', offered: undefined, note: 'not tried: no chat' },
    ];
  }
  const ids = Object.entries({ alias, secureKey, userId }).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  const ask = (operation: string, ...more: readonly (readonly [string, string])[]) =>
    wire.send({
      url: `${target.chatApiURL}/${target.service}/${chatId}/${operation}`,
      body: urlencoded([...ids, ...more]),
    });
  // Only an answered start tells that a server is there: what it does not know it may cut off.
  const files = await ask('file/limits').then(filesOf, (error) => ({
    offer: 'files' as const,
    offered: false,
    note: `file/limits is not answered: ${words(error)}`,
  }));
  await listened;
  const silence = await ask('refresh', ['transcriptPosition', '1']).then(silenceOf, (error) => ({
    offer: 'silence' as const,
    offered: undefined,
    note: `the transcript is not answered: ${words(error)}`,
  }));
  return [{ offer: 'chat', offered: true, note: 'a chat was started, and ended again' }, silence, files];
}

function filesOf(limits: Answered): Detected {
  const offered = limits.response.status === 200 && objectIn(limits).statusCode === 0;
  const refused = `file/limits is HTTP ${limits.response.status}${refusal(limits)}`;
  return { offer: 'files', offered, note: offered ? 'the limits of files are told' : refused };
}

/** Cases expect in a transcript what they had said there, and nothing of a workflow or an eager agent. */
function silenceOf(transcript: Answered): Detected {
  const { messages } = objectIn(transcript);
  const others = (Array.isArray(messages) ? messages : []).filter(({ from }) => from?.type !== 'Client');
  const [first] = others;
  if (first === undefined) return { offer: 'silence', offered: true, note: 'nobody speaks unasked' };
  return {
    offer: 'silence',
    offered: false,
    note: `somebody speaks unasked (${first.from?.type}: ${first.type}). Cases that read transcripts will fail: judge a service without workflow and waiting agents`,
  };
}

async function detectCometd(wire: Wire, target: Target): Promise<readonly Detected[]> {
  const url = cometdURLOf(target);
  const handshake = {
    id: '1',
    channel: '/meta/handshake',
    version: '1.0',
    minimumVersion: '1.0',
    supportedConnectionTypes: ['websocket', 'long-polling'],
  };
  const body = {
    contentType: 'application/json;charset=UTF-8',
    bytes: Buffer.from(JSON.stringify([handshake])),
  };
  try {
    const shaken = await wire.send({ url: `${url}/handshake`, body, timeoutMs: PATIENCE_MS });
    const { successful, clientId } = objectIn(shaken);
    if (successful !== true) {
      const note = `a handshake is answered with HTTP ${shaken.response.status}`;
      return [
        { offer: 'cometd', offered: false, note },
        { offer: 'cometd-websocket', offered: false, note },
      ];
    }
    await forget(wire, url, shaken, clientId);
    // What a handshake over long-polling names as connection types says little of what else there is.
    const status = await upgradeStatus(url, wire);
    return [
      { offer: 'cometd', offered: true, note: 'a handshake succeeds' },
      {
        offer: 'cometd-websocket',
        offered: status === 101,
        note: typeof status === 'number' ? `an upgrade is answered with HTTP ${status}` : status,
      },
    ];
  } catch (error) {
    const note = `no answer from ${url}: ${words(error)}`;
    return [
      { offer: 'cometd', offered: false, note },
      { offer: 'cometd-websocket', offered: false, note },
    ];
  }
}

/** Leaves no Bayeux session behind. */
async function forget(wire: Wire, url: string, shaken: Answered, clientId: unknown): Promise<void> {
  const cookie = (shaken.response.headers['set-cookie'] ?? [])
    .map((each) => each.split(';', 1)[0])
    .join('; ');
  await wire.send({
    url,
    headers: cookie === '' ? {} : { cookie },
    body: {
      contentType: 'application/json;charset=UTF-8',
      bytes: Buffer.from(JSON.stringify([{ id: '2', channel: '/meta/disconnect', clientId }])),
    },
    timeoutMs: PATIENCE_MS,
  });
}

/** The status that a request for a WebSocket is answered with, or why there was none. */
function upgradeStatus(url: string, wire: Wire): Promise<number | string> {
  return new Promise((resolve) => {
    const { request } = url.startsWith('https:') ? https : http;
    const asked = request(url, {
      headers: {
        ...wire.headers,
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': Buffer.from('gms-contracts ws').toString('base64'),
      },
      ...wire.options.tls,
      ...(wire.options.signal && { signal: wire.options.signal }),
      agent: false,
    });
    asked.setTimeout(PATIENCE_MS, () => asked.destroy(new Error('no answer in time')));
    asked.on('upgrade', ({ statusCode = 0 }, socket) => {
      socket.destroy();
      resolve(statusCode);
    });
    asked.on('response', (response) => {
      response.destroy();
      resolve(response.statusCode ?? 0);
    });
    asked.on('error', (error) => resolve(words(error)));
    asked.end();
  });
}

/** The answer's object, or the first of its array; empty where it is none. */
function objectIn({ response }: Answered): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(response.body.toString());
    const first: unknown = Array.isArray(parsed) ? parsed[0] : parsed;
    return typeof first === 'object' && first !== null ? (first as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function refusal(answered: Answered): string {
  const { errors } = objectIn(answered);
  const [first] = Array.isArray(errors) ? errors : [];
  return typeof first?.code === 'number' ? `, error ${first.code}: ${first.advice ?? ''}` : '';
}

/** Node reports a refused connection to several addresses as one error without a message. */
function words(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return words(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
