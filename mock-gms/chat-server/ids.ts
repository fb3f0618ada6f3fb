import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { ChatKeys } from '../chat/entry.ts';

/** When and by which Chat Server instance an id is given out. */
export interface Origin {
  /** Names the instance, usually a number such as `117`. */
  readonly alias: string;
  /** Epoch milliseconds on the service's clock. */
  readonly now: number;
}

/** Where the ids of chats come from; injected, so that a test can know them beforehand. */
export interface Ids {
  /** Of a chat, or of a document such as a file in the contact centre's database. */
  interactionId(): string;
  /** Of a user, or of a file. */
  sessionId(origin: Origin): string;
  keys(form: KeyForm, origin: Origin): ChatKeys;
}

/** Keys over CometD are longer: there the key alone identifies the chat. */
export type KeyForm = 'rest' | 'cometd';

const BASE36 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** How many ids a counter of four characters gives. */
const INTERACTIONS = 36 ** 4;
const SESSIONS = 16 ** 4;

/**
 * Ids in the shapes and with the structure that real servers give. Only keys are secret, and random: nothing is ever
 * authorised by another id.
 *
 * An interaction id is `0`, four characters, `a` and six more, all of which stay the same while the server runs, and four
 * of a counter in base 36. A session id has 16 upper-case hex digits: four of the alias, eight of the second, four of a
 * counter. Counters begin at random, so that several processes over one store do not give the same ids.
 *
 * @example
 * randomIds().sessionId({ alias: '117', now: 1_432_845_088_000 }); // '007555677B20' and four more, such as '000A'
 * @see GMS Chat API V2, requestChat; ids of several real servers
 */
export function randomIds(): Ids {
  let run = newRun();
  let interactions = randomInt(INTERACTIONS);
  let sessions = randomInt(SESSIONS);
  const first = interactions;
  const secret = randomBytes(16);
  let current = Number.NaN;
  let given = 0;
  const sessionId = ({ alias, now }: Origin) => {
    const atClock = Math.floor(now / 1000);
    given = atClock === current ? given + 1 : 0;
    current = atClock;
    sessions = (sessions + 1) % SESSIONS;
    // A clock may stand still: when the counter has gone round, the next second is taken ahead of time.
    const second = (atClock + Math.floor(given / SESSIONS)) % 2 ** 32;
    return `${aliasDigits(alias, secret)}${hex(second, 8)}${hex(sessions, 4)}`;
  };
  return {
    interactionId() {
      interactions = (interactions + 1) % INTERACTIONS;
      if (interactions === first) run = newRun();
      return `${run}${interactions.toString(36).toUpperCase().padStart(4, '0')}`;
    },
    sessionId,
    keys: (form, origin) => ({
      secureKey: form === 'rest' ? randomBytes(10).toString('hex') : randomBytes(76).toString('base64'),
      userId: sessionId(origin),
      alias: origin.alias,
    }),
  };
}

function newRun(): string {
  return `0${characters(4)}a${characters(6)}`;
}

function characters(count: number): string {
  return Array.from({ length: count }, () => BASE36[randomInt(BASE36.length)]).join('');
}

/** An alias other than a number up to 65535 gets digits of its own, the same ones while the server runs. */
function aliasDigits(alias: string, secret: Buffer): string {
  if (/^\d{1,5}$/.test(alias) && Number(alias) < SESSIONS) return hex(Number(alias), 4);
  return createHash('sha256').update(secret).update(alias).digest('hex').slice(0, 4).toUpperCase();
}

function hex(value: number, digits: number): string {
  return Math.max(value, 0).toString(16).toUpperCase().padStart(digits, '0');
}
