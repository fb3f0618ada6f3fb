import { isObject } from '../../shared/json.ts';
import type { Pair } from '../ask-mock/pair.ts';
import { firstError } from '../compare/first-error.ts';
import type { QuestionId } from './questions.ts';

/** Whether a pair answers a question; a text says why no pair does. */
type ShownBy = ((pair: Pair) => boolean) | string;

const hasCode = ({ theirs, ours }: Pair, code: number) =>
  [theirs, ours].some((answer) => Number(firstError(answer?.body)?.code) === code);
const has = (pair: Pair, ...types: readonly string[]) =>
  isObject(pair.theirs?.body) &&
  Array.isArray(pair.theirs.body.messages) &&
  pair.theirs.body.messages.some((event) => isObject(event) && types.includes(String(event.type)));
const is =
  (...operations: readonly string[]) =>
  (pair: Pair) =>
    operations.includes(pair.operation);
const asks = (pair: Pair, name: string) => pair.asked.includes(name);
const isOver = ({ chat, entry }: Pair) => {
  const end = chat?.told.find(({ answer }) => answer.chatEnded === true);
  return end !== undefined && entry > end.entry;
};
const isRefused = ({ theirs }: Pair) => isObject(theirs?.body) && theirs.body.statusCode !== 0;
const anything = () => false;

const AGENTS = 'it is about what agents see, who are not in a capture of the customer';
const CONNECTION =
  'it takes two requests at once, or a connection that breaks, which a capture cannot repeat';
const TIME = 'it takes longer than what is asked again here, where no time passes';

const BY_ID: Readonly<Record<QuestionId, ShownBy>> = {
  'missing-parameters': (pair) => hasCode(pair, 100),
  credentials: anything,
  'unknown-paths': anything,
  'other-methods': anything,
  'large-forms': anything,
  'other-content-types': anything,
  'broken-bodies': (pair) => pair.asked.some((name) => /[^\w.[\]-]/.test(name)),
  'names-of-start': (pair) =>
    pair.operation === 'requestChat' && (isRefused(pair) || !asks(pair, 'nickname')),
  'initial-text': (pair) => pair.operation === 'requestChat' && asks(pair, 'text'),
  monitored: ({ theirs }) => isObject(theirs?.body) && 'monitored' in theirs.body,
  'longest-message': (pair) => hasCode(pair, 204),
  'typing-by-polling': (pair) => pair.endpoint === 'rest' && has(pair, 'TypingStarted', 'TypingStopped'),
  'no-position': (pair) =>
    pair.endpoint === 'rest' &&
    !asks(pair, 'transcriptPosition') &&
    is('updateData', 'readReceipt', 'fileUpload', 'fileDelete')(pair),
  'read-receipts': (pair) => pair.operation === 'readReceipt' || has(pair, 'Notice'),
  'customer-files': (pair) => has(pair, 'FileUploaded'),
  downloads: is('fileDownload'),
  'uploads-beyond-limits': (pair) => pair.operation === 'fileUpload' && isRefused(pair),
  'deleting-agent-files': is('fileDelete'),
  'wrong-keys': (pair) => hasCode(pair, 249) && !isOver(pair),
  'after-end': isOver,
  'leaves-at-end': (pair) => has(pair, 'ParticipantLeft'),
  'agent-leaves': (pair) => has(pair, 'ParticipantLeft'),
  'silent-customer': TIME,
  'idle-notices': (pair) => has(pair, 'IdleAlert', 'IdleClose'),
  'async-mode': TIME,
  cors: is('preflight'),
  'handshake-advice': is('/meta/handshake'),
  channels: is('/meta/subscribe'),
  'bayeux-cookie': 'clients are asked again here without their cookies',
  'two-connects': CONNECTION,
  'not-bayeux': anything,
  'refusals-over-cometd': (pair) => pair.endpoint === 'cometd' && isRefused(pair),
  'notifications-beyond-end': is('requestNotifications'),
  'position-in-ext': AGENTS,
  'two-chats-in-session': (pair) => pair.endpoint === 'cometd' && pair.operation === 'requestChat',
  'rest-and-cometd': CONNECTION,
  'failed-downloads': is('fileDownload', 'fileLimits'),
  'agent-files': (pair) => has(pair, 'FileUploaded'),
  'wrong-key-as-sign': TIME,
  inactivity: TIME,
  'odd-publications': (pair) => pair.endpoint === 'cometd' && hasCode(pair, 100),
  'position-beyond-end': (pair) =>
    pair.operation === 'refresh' &&
    asks(pair, 'transcriptPosition') &&
    isObject(pair.theirs?.body) &&
    Array.isArray(pair.theirs.body.messages) &&
    pair.theirs.body.messages.length === 0,
  'rare-http': (pair) => (pair.ours?.status ?? 0) === 415,
  'silent-supervisor': ({ theirs }) => isObject(theirs?.body) && theirs.body.monitored === true,
  'seen-by-agents': AGENTS,
  'agents-leave-too': is('disconnect'),
  'kinds-in-attributes': (pair) => asks(pair, 'eventAttributes'),
  'longest-other-texts': (pair) => hasCode(pair, 204) && pair.operation !== 'send',
  'file-types': is('fileUpload'),
  'ended-chat-lifetime': TIME,
  'async-last-agent': TIME,
  'websocket-end': CONNECTION,
  'rare-bayeux': is('bayeux'),
  'push-without-event': (pair) =>
    pair.endpoint === 'cometd' && is('updateData')(pair) && !asks(pair, 'transcriptPosition'),
  'custom-http': 'pushes to customers who are away go elsewhere',
  'odd-texts': (pair) => is('send')(pair) && asks(pair, 'messageId'),
  'session-follows-chat': CONNECTION,
  'user-data-brackets': AGENTS,
};

/** Which pairs answer a question. Where its behaviours answer it, no pair need to. */
export function shownBy(id: QuestionId): ShownBy {
  return BY_ID[id];
}
