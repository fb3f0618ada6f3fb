import { TRANSCRIPT_TYPES } from '../../chat/entry.ts';
import type { Captured, CapturedExchange } from '../captured.ts';
import { failureOf } from '../failure-of.ts';
import { KNOWN_OPERATIONS } from '../redaction/known.ts';
import { chatPathOf, restOperation } from '../traffic/chat-path.ts';
import { isRefusal } from '../traffic/is-refusal.ts';
import { readTraffic } from '../traffic/read-traffic.ts';
import type { Told } from '../traffic/traffic.ts';

const WORDS: ReadonlySet<string> = new Set([
  ...KNOWN_OPERATIONS,
  ...TRANSCRIPT_TYPES,
  ...['handshake', 'subscribe', 'unsubscribe', 'disconnect'].map((name) => `/meta/${name}`),
]);

/** A word from the wire for a terminal, if it is one of the API: anything else could be a text, or control the terminal. */
function word(text = ''): string {
  return WORDS.has(text) ? text : '(unknown)';
}

/**
 * Tells what passes as it passes, a line for each, without texts, names and keys. Polls that bring nothing new are counted
 * and told with the next line.
 */
export class Progress {
  /** Chats by their ids, in the order in which they came. */
  readonly #chats = new Map<string, number>();
  readonly #done = new WeakSet<Captured>();
  #quiet = 0;

  /** The line for an entry of which something is new; undefined where there is nothing to tell, or not yet. */
  lineFor(entry: Captured): string | undefined {
    if (this.#done.has(entry) || (entry.kind === 'http' && entry.end === undefined)) return undefined;
    this.#done.add(entry);
    const what =
      entry.kind === 'http' && entry.failure !== undefined ? this.#failed(entry) : this.#told(entry);
    if (what === undefined) {
      this.#quiet += 1;
      return undefined;
    }
    const seconds = ((entry.kind === 'http' ? (entry.end ?? entry.at) : entry.at) / 1000).toFixed(3);
    const polls = this.#quiet === 0 ? '' : `  (${this.#quiet} without news before)`;
    this.#quiet = 0;
    return `${seconds.padStart(9)}  ${what}${polls}\n`;
  }

  /** How many chats were seen; one that the server only refuses is none. */
  get chats(): number {
    return this.#chats.size;
  }

  #failed({ request, failure = '' }: CapturedExchange): string {
    const asked = chatPathOf(request.path);
    const what =
      asked?.endpoint === 'rest' ? word(restOperation(asked.operation)) : (asked?.endpoint ?? 'a request');
    const hint = /CERT|VERIFY_LEAF/.test(failure) ? ' (--insecure accepts any certificate)' : '';
    return `${what} failed: ${failureOf(failure)}${hint}`;
  }

  #told(entry: Captured): string | undefined {
    const { acts, told, bayeux, others } = readTraffic([entry]);
    const status = entry.kind === 'http' ? (entry.response?.status ?? 0) : 200;
    const asked = acts.map(({ operation }) => word(operation));
    const meta = bayeux
      .map(({ message }) => message.channel ?? '')
      .filter((channel) => channel.startsWith('/meta/') && channel !== '/meta/connect');
    const answers = told.map((each) => this.#answer(each));
    const isNews = told.some(({ answer }) => answer.messages.length > 0 || answer.statusCode !== 0);
    const isPoll = asked.every((operation) => operation === 'refresh') && meta.length === 0;
    if (others.length > 0) return `a request that is not of the Chat API, ${status}`;
    if (isPoll && !isNews && status === 200) return undefined;
    const what = [...asked, ...meta.map(word)].join(', ') || (told.length > 0 ? 'push' : 'connect');
    const failed = status === 200 ? '' : ` ${status}`;
    return `${what}${failed}${answers.length === 0 ? '' : ` → ${answers.join('; ')}`}`;
  }

  #answer(each: Told): string {
    const { answer, chatId } = each;
    const { statusCode, messages, chatEnded, errors = [] } = answer;
    const events = messages.map(({ type }) => word(type));
    return [
      ...(chatId === undefined ? [] : [this.#chatOf(chatId, isRefusal(each))]),
      ...(statusCode === 0 ? [] : [`statusCode ${statusCode ?? '-'}`]),
      ...errors.map(({ code }) => `error ${code ?? '?'}`),
      ...(events.length > 0 ? events : statusCode === 0 ? ['done'] : []),
      ...(chatEnded === true ? ['ended'] : []),
    ].join(' ');
  }

  /** A chat that nothing was done in, not even its start, is none that the server knows. */
  #chatOf(chatId: string, wasRefused: boolean): string {
    if (wasRefused && !this.#chats.has(chatId)) return 'an unknown chat';
    const number = this.#chats.get(chatId) ?? this.#chats.size + 1;
    this.#chats.set(chatId, number);
    return `chat ${number}`;
  }
}
