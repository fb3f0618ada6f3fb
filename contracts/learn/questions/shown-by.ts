import { isObject } from '../../shared/json.ts';
import type { Pair } from '../ask-mock/pair.ts';
import { firstError } from '../compare/first-error.ts';

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

/** Which pairs answer which question, by its text. Where the behaviours of a question answer it, no pair need to. */
export const SHOWN_BY: Readonly<Record<string, ShownBy>> = {
  'With which HTTP status is a parameter refused that is missing or malformed, and does its name stand in errors?':
    (pair) => hasCode(pair, 100),
  'Does a service that asks for credentials answer 401 without them and 403 to wrong ones?': anything,
  'What does a path get that names no operation, or a service that is not configured?': anything,
  'What do other methods than POST get?': anything,
  'How large may a form be, and what does a larger one get?': anything,
  'What does a body of another content type get, such as JSON?': anything,
  'How are broken bodies answered: percent signs, bytes that are not UTF-8, brackets, thousands of fields?': (
    pair,
  ) => pair.asked.some((name) => /[^\w.[\]-]/.test(name)),
  'Which names does a start need?': (pair) =>
    pair.operation === 'requestChat' && (isRefused(pair) || !asks(pair, 'nickname')),
  'Does an initial text become a Message, and with which index?': (pair) =>
    pair.operation === 'requestChat' && asks(pair, 'text'),
  'Which answers say monitored, and when is it true?': ({ theirs }) =>
    isObject(theirs?.body) && 'monitored' in theirs.body,
  'What is 32768 measured in: bytes of the text, or of the packet between GMS and Chat Server?': (pair) =>
    hasCode(pair, 204),
  'How long, and from which positions, can typing be read by polling, and does one read one’s own?': (pair) =>
    pair.endpoint === 'rest' && has(pair, 'TypingStarted', 'TypingStopped'),
  'Which events does an answer have whose request named no position?': (pair) =>
    pair.endpoint === 'rest' &&
    !asks(pair, 'transcriptPosition') &&
    is('updateData', 'readReceipt', 'fileUpload', 'fileDelete')(pair),
  'Does a read receipt come back as an event, and what do agents see of it?': (pair) =>
    pair.operation === 'readReceipt' || has(pair, 'Notice'),
  'What has FileUploaded when the customer sends the file?': (pair) => has(pair, 'FileUploaded'),
  'How are downloads answered: as an attachment, with which type and name, and what does an unknown file get?':
    is('fileDownload'),
  'Which HTTP status and code does an upload beyond a limit get?': (pair) =>
    pair.operation === 'fileUpload' && isRefused(pair),
  'Can a customer delete the file of an agent?': is('fileDelete'),
  'What does a wrong secureKey, userId, alias or chatId get, and does the chat go on?': (pair) =>
    hasCode(pair, 249) && !isOver(pair),
  'What do requests get after the end of a chat, over REST and over CometD, and for how long?': isOver,
  'Which leaves are told when a chat ends, in which order, and with which reason code?': (pair) =>
    has(pair, 'ParticipantLeft'),
  'Does a chat end when its agent leaves?': (pair) => has(pair, 'ParticipantLeft'),
  'What does a customer get who was silent for longer than flex-disconnect-timeout, and what do agents see?':
    TIME,
  'Are IdleAlert and IdleClose events of the transcript, from whom, and what do their userData hold?': (
    pair,
  ) => has(pair, 'IdleAlert', 'IdleClose'),
  'Which values of GCTI_Chat_AsyncMode make a chat asynchronous?': TIME,
  'Which CORS headers do answers, refusals and preflights have?': is('preflight'),
  'What does a Bayeux handshake advise, and how long is a connect held?': is('/meta/handshake'),
  'On which channels may a page subscribe and publish?': is('/meta/subscribe'),
  'What does a Bayeux client get whose cookie BAYEUX_BROWSER is missing or another?':
    'clients are asked again here without their cookies',
  'How are two connects at once answered, and are the events lost that were on their way when a connect broke off?':
    CONNECTION,
  'How is a body refused that is not Bayeux?': anything,
  'How is an operation refused over CometD: in its acknowledgement, or by a push?': (pair) =>
    pair.endpoint === 'cometd' && isRefused(pair),
  'What does requestNotifications answer beyond the end of the transcript?': is('requestNotifications'),
  'What do customers and agents see of an app that closes its Bayeux session with its position in ext?':
    AGENTS,
  'Can one Bayeux session carry two chats at once?': (pair) =>
    pair.endpoint === 'cometd' && pair.operation === 'requestChat',
  'Can one chat be followed over REST and CometD at once?': CONNECTION,
  'Does a download that fails count, and do the length, type and name of a download follow the file?': is(
    'fileDownload',
    'fileLimits',
  ),
  'What is told of a file that an agent sends?': (pair) => has(pair, 'FileUploaded'),
  'Is a request with a wrong key a sign of the customer whose chat it names?': TIME,
  'What besides messages restarts the time of inactivity, and is the system shown to join when it speaks?':
    TIME,
  'What do an operation that does not exist, fields that are null, a handshake inside a batch and a batch of a hundred messages get over CometD?':
    (pair) => pair.endpoint === 'cometd' && hasCode(pair, 100),
  'What does a position far beyond the end give?': (pair) =>
    pair.operation === 'refresh' &&
    asks(pair, 'transcriptPosition') &&
    isObject(pair.theirs?.body) &&
    Array.isArray(pair.theirs.body.messages) &&
    pair.theirs.body.messages.length === 0,
  'What of HTTP does a GMS accept that clients seldom send?': (pair) => (pair.ours?.status ?? 0) === 415,
  'What does a customer see of a supervisor who monitors silently, and when does that change?': ({
    theirs,
  }) => isObject(theirs?.body) && theirs.body.monitored === true,
  'What do agents see of a preview when its text is sent, and what does a receipt for position 0 do?': AGENTS,
  'Does a customer who leaves by themselves read that the agents leave?': is('disconnect'),
  'Do numbers, booleans, null and lists in eventAttributes keep their kind?': (pair) =>
    asks(pair, 'eventAttributes'),
  'Which texts beside that of a message are bounded, and by how much?': (pair) =>
    hasCode(pair, 204) && pair.operation !== 'send',
  'Does the type of a file follow from its extension or from its content, and which part holds it?':
    is('fileUpload'),
  'How long can a chat be read that has ended?': TIME,
  'Does an asynchronous chat go on when its last agent leaves?': TIME,
  'What happens to a Bayeux session whose WebSocket ends, and to the connect that is held there?': CONNECTION,
  'Which requests does the Bayeux server accept beside those of the CometD library?': is('bayeux'),
  'Is anything pushed over CometD for an operation that adds no event, such as new user data?': (pair) =>
    pair.endpoint === 'cometd' && is('updateData')(pair) && !asks(pair, 'transcriptPosition'),
  'Which events does custom-http push post, with which payload, and what follows when a post fails?':
    'pushes to customers who are away go elsewhere',
  'What happens to half of a surrogate pair, and how long may the id of a message be?': (pair) =>
    is('send')(pair) && asks(pair, 'messageId'),
  'Does a new Bayeux session follow a chat as soon as it speaks in it, before requestNotifications?':
    CONNECTION,
  'How are lists, further maps and odd quotes in the brackets of user data attached?': AGENTS,
};
