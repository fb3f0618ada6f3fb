import { isDeeperThan, MAX_JSON_DEPTH } from '../../boundary/depth.ts';
import { isObject, parsedJson } from '../../boundary/json.ts';
import { REDACTED } from '../../journal/secrets/secret-names.ts';
import {
  DATA,
  FILE_ENDING,
  FILE_EVENTS,
  FILE_WORD,
  ID_NAMES,
  PERSON_NAMES,
  PROTOCOL,
  SECRET_NAMES,
  SERVER_TEXTS,
  SYSTEM_NAMES,
  WORD,
  WORD_NAMES,
} from './known.ts';
import { withoutNamedSecrets } from './named-secrets.ts';
import { OwnAddresses, type RecordedServer } from './own-addresses.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import { isSecretName } from './secret-name.ts';
import { withoutSecretsInAddresses } from './secrets-in-addresses.ts';

/** What redaction leaves beside what the API itself has. */
export interface RedactionOptions {
  /** Keeps everything but keys, cookies and credentials. @default false */
  readonly keepTexts?: boolean;
  /** The same one gives the same replacements. It is as secret as the texts. @default by chance */
  readonly seed?: string;
  /** What was recorded, whose addresses stand in its answers. */
  readonly server?: RecordedServer;
  /** Takes every text and name that stands in the place of another one. */
  readonly madeUp?: { add(text: string): unknown };
}

/**
 * Where a value stands: `events` and `errors` in an answer; `data` is what customers, agents and pages attach, which may
 * have any names.
 */
export type Place = 'asked' | 'answered' | 'events' | 'errors' | 'data';

const HOLD_DATA: ReadonlySet<string> = new Set(['userData', 'eventAttributes', 'ext']);

/** Says what stands in place of every name and value: what the API itself has stays, everything else is replaced. */
export class Redactor {
  readonly pseudonyms: Pseudonyms;
  readonly keepsTexts: boolean;
  /** What clients reach of the server. */
  readonly addresses: OwnAddresses;
  readonly #shownPath: (path: string) => string;

  /** @param shownPath a path of the server as it is shown */
  constructor(
    pseudonyms: Pseudonyms,
    { keepTexts = false, server }: RedactionOptions = {},
    shownPath: (redactor: Redactor, path: string) => string = () => '/other',
  ) {
    this.#shownPath = (path) => shownPath(this, path);
    this.pseudonyms = pseudonyms;
    this.addresses = new OwnAddresses(server);
    this.keepsTexts = keepTexts;
  }

  /** A field of a form, such as `userData[key]`. */
  field(field: string, text: string): [name: string, text: string] {
    const words = field.split(/([[\]"']+)/);
    const places = words.map((_, at) => (at === 0 ? 'asked' : 'data') as Place);
    const named = words.map((word, at) =>
      at % 2 === 1 || word === '' ? word : this.name(word, places[at] as Place),
    );
    const last = words.findLastIndex((word, at) => at % 2 === 0 && word !== '');
    const isWithinSecret = words.slice(0, last).some((word, at) => at % 2 === 0 && this.#hides(word));
    if (isWithinSecret && text !== '') return [named.join(''), this.secret(text)];
    return [named.join(''), this.text(words[last] ?? '', text, places[last] ?? 'data')];
  }

  name(name: string, place: Place): string {
    if (this.keepsTexts || vocabularyOf(place).has(name)) return name;
    return place === 'errors' && WORD.test(name) ? this.pseudonyms.within(name) : this.pseudonyms.of(name);
  }

  /** A text under a name; a text of JSON is gone through. */
  text(name: string, text: string, place: Place): string {
    if (text === '') return text;
    if (SECRET_NAMES.has(name)) return this.pseudonyms.of(text);
    if (this.#hides(name)) return this.secret(text);
    const value = /^\s*[{[]/.test(text) ? parsedJson(text) : undefined;
    if (value !== undefined && !isDeeperThan(value, MAX_JSON_DEPTH))
      return this.json(text, value, this.value(name, value, 'data'));
    if (this.keepsTexts) return this.kept(BEGINS_JSON.test(text) ? this.withoutNamedSecrets(text) : text);
    if (vocabularyOf(place).get(name)?.test(text)) return text;
    if (isOfServer(name, text, place)) return this.pseudonyms.within(text);
    if (place === 'events' && name === 'text' && SERVER_TEXTS.has(text)) return text;
    const address = place === 'asked' ? undefined : this.addresses.redacted(text, this.#shownPath);
    if (address !== undefined) return address;
    if (PERSON_NAMES.has(name) && place !== 'data') this.pseudonyms.name(text);
    if (place !== 'data' && (name === 'channel' || name === 'subscription')) return this.channel(text);
    return name === 'file-name' ? this.fileName(text) : this.pseudonyms.of(text);
  }

  /** A text that stays, without the secrets of addresses in it, and without what was replaced elsewhere. */
  kept(text: string): string {
    return this.pseudonyms.within(withoutSecretsInAddresses(text, (secret) => this.secret(secret)));
  }

  /** JSON that breaks off or is too deep, or whatever text, without what stands under names that tell of a secret. */
  withoutNamedSecrets(text: string): string {
    return withoutNamedSecrets(text, (secret) => this.secret(secret));
  }

  /** What may let somebody in. It is replaced wherever it stands, unless it may be a word that stands elsewhere, too. */
  secret(text: string): string {
    if (!UNGUESSABLE.test(text)) return REDACTED;
    // What was found in one way may be found in another.
    return this.pseudonyms.made.has(text) ? text : this.pseudonyms.of(text);
  }

  /** Without this, everything that is not known is replaced. */
  #hides(name: string): boolean {
    return this.keepsTexts && isSecretName(name);
  }

  /** A value of JSON, no deeper than JSON may be. */
  value(name: string, value: unknown, place: Place): unknown {
    if (typeof value === 'string') return this.text(name, value, place);
    if (typeof value === 'number') return this.#number(name, value, place);
    if (value !== null && typeof value === 'object' && this.#hides(name)) return REDACTED;
    if (Array.isArray(value)) return value.map((each) => this.value(name, each, place));
    if (!isObject(value)) return value;
    const isNotice = place === 'events' && isOfSystem(value);
    const isOfFile = place === 'events' && FILE_EVENTS.has(value.type);
    const isFailure = place === 'answered' && isFailed(value);
    // Messages of Bayeux may stand in a field, too: `message=[…]`.
    const isOfBayeux = this.keepsTexts && (place !== 'data' || String(value.channel).startsWith('/'));
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => {
        if (isNotice && key === 'text' && typeof each === 'string') return [key, this.#notice(each)];
        if (isOfFile && key === 'text' && FILE_WORD.test(String(each))) return [key, each];
        if (key === 'ext' && isOfBayeux) return [key, withoutCredentials(each)];
        const at = isFailure && OF_FAILURES.has(key) ? 'errors' : place;
        return [this.name(key, at), this.value(key, each, placeWithin(key, at))];
      }),
    );
  }

  /** JSON after redaction: letter for letter where texts are kept and nothing of it was replaced. */
  json(text: string, value: unknown, redacted: unknown): string {
    const made = JSON.stringify(redacted);
    return this.keepsTexts && made === JSON.stringify(value) ? this.pseudonyms.within(text) : made;
  }

  /** Channels of Bayeux name a service, which stays. */
  channel(channel: string): string {
    return CHANNEL.test(channel) ? channel : this.pseudonyms.of(channel);
  }

  /** A file keeps its ending. */
  fileName(name: string): string {
    const [ending = ''] = FILE_ENDING.exec(name) ?? [];
    const stem = name.slice(0, name.length - ending.length);
    return this.keepsTexts || stem === '' ? name : this.pseudonyms.of(stem) + ending;
  }

  /** What the system says; addresses and long numbers in it are somebody's all the same. */
  #notice(text: string): string {
    let shown = '';
    let place = 0;
    for (const { 0: own, index } of text.matchAll(SOMEBODYS)) {
      shown += this.pseudonyms.within(text.slice(place, index)) + this.pseudonyms.of(own);
      place = index + own.length;
    }
    return shown + this.pseudonyms.within(text.slice(place));
  }

  #number(name: string, value: number, place: Place): number | string {
    if (this.keepsTexts && !isSecretName(name)) return value;
    if (!this.keepsTexts && !SECRET_NAMES.has(name) && vocabularyOf(place).get(name)?.test(String(value)))
      return value;
    const text = String(value);
    // A year or a count may be the same as somebody's PIN.
    if (this.keepsTexts && !SECRET_NAMES.has(name) && !UNGUESSABLE.test(text)) return REDACTED;
    const made = Number(place === 'errors' ? this.pseudonyms.within(text) : this.pseudonyms.of(text));
    return Number.isFinite(made) ? made : 0;
  }
}

/** JSON that could not be gone through. People write `[yes]`, too. */
const BEGINS_JSON = /^\s*(?:\{\s*"|\[\s*[[{"])/;

/** What nobody finds by trying, and what is no word. */
const UNGUESSABLE = /^(?=.*\d)\S{12,}$/;

/** Of an extension of Bayeux what is known; the rest may be credentials of whatever form. */
function withoutCredentials(ext: unknown): unknown {
  if (!isObject(ext)) return ext === null ? ext : REDACTED;
  return Object.fromEntries(
    Object.entries(ext).map(([name, value]) => {
      return [name, HARMLESS_IN_EXT.has(name) && FLAG_OR_NUMBER.test(String(value)) ? value : REDACTED];
    }),
  );
}

const HARMLESS_IN_EXT: ReadonlySet<string> = new Set(['ack', 'transcriptPosition']);
const FLAG_OR_NUMBER = /^(?:true|false|null|-?\d{1,9})$/;

/** Addresses of people and of pages, and numbers that are longer than what a server counts. */
const SOMEBODYS = /[^\s@<>"]+@[^\s@<>"]+\.\w+|https?:\/\/[^\s<>"]+|(?:[A-Z]{2}|\+)?\d(?:[ /-]?\d){4,}/g;

const CHANNEL =
  /^\/(?:meta\/(?:handshake|connect|subscribe|unsubscribe|disconnect)|service\/chatV2\/[\w.-]{1,64})$/;

function vocabularyOf(place: Place) {
  return place === 'data' ? DATA : PROTOCOL;
}

function placeWithin(name: string, place: Place): Place {
  if (place === 'data' || HOLD_DATA.has(name)) return 'data';
  if (place === 'answered' && name === 'messages') return 'events';
  return place === 'answered' && name === 'errors' ? 'errors' : place;
}

/** What went wrong, of which kind something is, and how it stands, is said in words of the server. */
function isOfServer(name: string, text: string, place: Place): boolean {
  if (place === 'errors') return !IN_ERRORS.has(name);
  if (place === 'asked' || place === 'data') return false;
  return (place === 'answered' && name === 'error') || (WORD_NAMES.has(name) && WORD.test(text));
}

/** What is somebody's also where it is told with an error. */
const IN_ERRORS: ReadonlySet<string> = new Set([...ID_NAMES, ...PERSON_NAMES]);

/** An answer of a server, or of what stands before it, that says what went wrong and has no transcript. */
function isFailed(value: Readonly<Record<string, unknown>>): boolean {
  return !('messages' in value) && !('channel' in value) && ('error' in value || Number(value.status) >= 400);
}

/** What such an answer says. */
const OF_FAILURES: ReadonlySet<string> = new Set(
  'error message advice detail details description title reason path exception'.split(' '),
);

/** Events in which the system speaks: the types that nobody else has, and those of whom is called so. */
function isOfSystem({ type, from }: Readonly<Record<string, unknown>>): boolean {
  if (type === 'IdleAlert' || type === 'IdleClose') return true;
  if (!isObject(from) || !['External', 'System'].includes(String(from.type))) return false;
  return SYSTEM_NAMES.test(String(from.nickname));
}
