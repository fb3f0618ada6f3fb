import fc from 'fast-check';
import type { SettingsChange } from '../services/settings.ts';
import { HOSTILE_TEXTS } from './hostile-texts.fixture.ts';

/** Something that is done in a generated conversation; what the rules refuse is left. */
export interface GeneratedAct {
  readonly gap: number;
  readonly kind: (typeof STAFF_KINDS)[number] | (typeof CUSTOMER_KINDS)[number] | (typeof END_KINDS)[number];
  /** Which of those who are there, or which file. */
  readonly which: number;
  readonly text: string;
  readonly other: string;
  readonly attributes: { readonly [name: string]: unknown } | undefined;
  readonly flag: boolean;
}

const STAFF_KINDS = [
  'join',
  'join',
  'say',
  'say',
  'whisper',
  'startTyping',
  'startTyping',
  'stopTyping',
  'pushUrl',
  'notice',
  'rename',
  'userData',
  'sendFile',
  'deleteFile',
  'bargeIn',
  'transfer',
  'leave',
  'park',
  'remove',
  'announce',
] as const;

const CUSTOMER_KINDS = [
  'customerReads',
  'customerDownloads',
  'customerDeletes',
  'customerSays',
  'customerSays',
  'customerNotice',
  'customerUrl',
  'customerFile',
  'customerRename',
  'customerData',
  'customerTypes',
] as const;

/** `absence` and `wrongKey` give the customer up; the staff leave then. */
const END_KINDS = [
  'end',
  'endByServer',
  'removeCustomer',
  'disconnect',
  'leaveLast',
  'absence',
  'wrongKey',
] as const;

const GAPS = [0, 0, 1, 250, 1500, 61_000, 90_061_001 / 1000, 260_000].map(Math.round);

const text = fc.oneof(fc.constantFrom(...HOSTILE_TEXTS), fc.string({ unit: 'binary', maxLength: 20 }));
const attributes = fc.option(
  fc.dictionary(
    text,
    fc.oneof(
      fc.json().map((json) => JSON.parse(json) as unknown),
      text,
    ),
    { maxKeys: 3 },
  ),
  { nil: undefined },
);

const actOf = (kinds: readonly GeneratedAct['kind'][]) =>
  fc.record({
    gap: fc.constantFrom(...GAPS),
    kind: fc.constantFrom(...kinds),
    which: fc.nat(6),
    text,
    other: text,
    attributes,
    flag: fc.boolean(),
  });

/** How a chat begins, and by which settings it is played. */
export interface GeneratedBeginning {
  readonly nickname: string;
  readonly userData: { readonly [key: string]: string };
  readonly settings: SettingsChange;
}

const settings: fc.Arbitrary<SettingsChange> = fc.record(
  {
    readConfirm: fc.boolean(),
    stopAbandonedInteraction: fc.constantFrom('never', 'noagents', 'always'),
    inactivityMessageAlert: fc.constantFrom('', 'Still there?'),
    inactivityMessageClose: fc.constantFrom('', 'Bye'),
    inactivitySecondAlert: fc.constantFrom(0, 30),
    inactivityEnabled: fc.boolean(),
    deleteFile: fc.constantFrom('odd', 'even'),
    profile: fc.constantFrom('8.5.1', '8.5.2', 'lenient', 'strict'),
  },
  { requiredKeys: [] },
);

/** Beginnings of ordinary and asynchronous chats. */
export const beginnings: fc.Arbitrary<GeneratedBeginning> = fc
  .tuple(text, fc.dictionary(text, text, { maxKeys: 2 }), settings, fc.boolean())
  .map(([nickname, data, changed, isAsync]) => ({
    nickname: nickname.trim() === '' ? 'Jo' : nickname,
    userData: { ...data, ...(isAsync && { GCTI_Chat_AsyncMode: 'true' }) },
    settings: { ...changed, wrongKey: 'remove' },
  }));

/** Conversations with several members of staff, hostile texts, and every kind of act. */
export const conversations: fc.Arbitrary<readonly GeneratedAct[]> = fc
  .tuple(
    fc.array(actOf([...STAFF_KINDS, ...CUSTOMER_KINDS]), { minLength: 1, maxLength: 25 }),
    fc.option(actOf(END_KINDS), { nil: undefined }),
  )
  .map(([acts, end]) => (end === undefined ? acts : [...acts, end]));
