import { furtherQuestions } from './further-questions.ts';
import type { Question } from './question.ts';

const rows = [
  {
    id: 'missing-parameters',
    question:
      'With which HTTP status is a parameter refused that is missing or malformed, and does its name stand in errors?',
    see: 'POST {chat}/send without message, without secureKey, and with transcriptPosition=abc: the status, errors[0].code and advice',
    behaviours: ['* 400'],
    cases: [
      'send-06',
      'nickname-05',
      'push-url-03',
      'files-16',
      'keys-05',
      'operations-04',
      'chat-ntf-03',
      'robustness-01',
      'robustness-02',
      'robustness-03',
      'robustness-04',
      'robustness-05',
      'robustness-06',
      'robustness-07',
      'robustness-20',
      'robustness-21',
      'cors-10',
      'files-49',
      'files-50',
      'positions-14',
      'user-data-10',
      'errors-11',
      'errors-12',
    ],
  },
  {
    id: 'credentials',
    question: 'Does a service that asks for credentials answer 401 without them and 403 to wrong ones?',
    see: 'any request to a service with basic authentication: without, and with a wrong password',
    behaviours: ['* 401', '* 403'],
    cases: ['access-', 'operations-07', 'chat-ntf-05', 'cors-20', 'cometd-start-16', 'cometd-start-28'],
  },
  {
    id: 'unknown-paths',
    question: 'What does a path get that names no operation, or a service that is not configured?',
    see: 'POST {base}/2/chat/no-such-service, and POST {chat}/no-such-operation: the status, and whether errors has the code 306',
    behaviours: ['* 404'],
    cases: [
      'errors-01',
      'errors-03',
      'errors-13',
      'operations-06',
      'operations-08',
      'chat-ntf-07',
      'cors-11',
      'cometd-errors-22',
    ],
  },
  {
    id: 'other-methods',
    question: 'What do other methods than POST get?',
    see: 'GET {base}/2/chat/{service} and GET {chat}/refresh',
    behaviours: ['* 405'],
    cases: [
      'errors-04',
      'operations-01',
      'chat-ntf-04',
      'cors-12',
      'bayeux-21',
      'files-39',
      'http-27',
      'http-28',
      'http-29',
    ],
  },
  {
    id: 'large-forms',
    question: 'How large may a form be, and what does a larger one get?',
    see: 'POST {chat}/updateData with one field of 2 MB',
    behaviours: ['* 413'],
    cases: [
      'errors-07',
      'errors-08',
      'operations-03',
      'chat-ntf-02',
      'cors-13',
      'bayeux-bodies-20',
      'files-55',
    ],
  },
  {
    id: 'other-content-types',
    question: 'What does a body of another content type get, such as JSON?',
    see: 'POST {chat}/send with Content-Type: application/json',
    behaviours: ['* 415'],
    cases: [
      'errors-05',
      'errors-06',
      'errors-09',
      'errors-10',
      'operations-02',
      'operations-09',
      'chat-ntf-01',
      'cors-14',
    ],
  },
  {
    id: 'broken-bodies',
    question:
      'How are broken bodies answered: percent signs, bytes that are not UTF-8, brackets, thousands of fields?',
    see: 'POST {chat}/updateData with userData[a=1, with %ZZ and with %FF: the status, and whether the chat goes on',
    cases: ['robustness-1'],
  },
  {
    id: 'names-of-start',
    question: 'Which names does a start need?',
    see: 'POST {base}/2/chat/{service} with nothing, with firstName alone and with lastName alone: errors[0].code',
    cases: ['names-', 'cometd-start-2'],
  },
  {
    id: 'initial-text',
    question: 'Does an initial text become a Message, and with which index?',
    see: 'a start with text=Hello: messages of its answer and of the first refresh',
    cases: ['start-13', 'cometd-start-10'],
  },
  {
    id: 'monitored',
    question: 'Which answers say monitored, and when is it true?',
    see: 'an answer over REST and a push over CometD, before and while a supervisor monitors the chat silently',
    cases: ['start-14', 'answer-08', 'push-21'],
  },
  {
    id: 'longest-message',
    question: 'What is 32768 measured in: bytes of the text, or of the packet between GMS and Chat Server?',
    see: 'POST {chat}/send with 14,000, 20,000 and 33,000 letters: which is refused with code 204, and with which HTTP status',
    cases: ['send-07', 'send-10', 'start-19', 'cometd-errors-20'],
  },
  {
    id: 'typing-by-polling',
    question:
      'How long, and from which positions, can typing be read by polling, and does one read one’s own?',
    see: 'while an agent types: refresh without a position, from 1, from -1 and from the next position, at once and after 10 seconds; the same after one’s own startTyping',
    cases: ['typing-04', 'typing-07', 'typing-08', 'typing-09', 'notifications-26', 'cross-05'],
  },
  {
    id: 'no-position',
    question: 'Which events does an answer have whose request named no position?',
    see: 'POST {chat}/updateData and {chat}/readReceipt without transcriptPosition: messages',
    cases: ['user-data-08', 'read-receipt-03', 'files-47', 'files-48', 'files-51'],
  },
  {
    id: 'read-receipts',
    question: 'Does a read receipt come back as an event, and what do agents see of it?',
    see: 'POST {chat}/readReceipt with transcriptPosition, then a refresh from 1: is there an event with the text read-confirm, and of which type',
    cases: ['read-receipt-', 'push-17'],
  },
  {
    id: 'customer-files',
    question: 'What has FileUploaded when the customer sends the file?',
    see: 'an upload, then a refresh: text and userData of FileUploaded',
    cases: ['files-13', 'files-59'],
  },
  {
    id: 'downloads',
    question:
      'How are downloads answered: as an attachment, with which type and name, and what does an unknown file get?',
    see: 'POST {chat}/file/{fileId}/download: the headers; the same with another fileId',
    cases: ['files-23', 'files-24', 'files-25', 'files-35', 'files-46'],
  },
  {
    id: 'uploads-beyond-limits',
    question: 'Which HTTP status and code does an upload beyond a limit get?',
    see: 'an upload that is too large, of a type that is not allowed, and one too many',
    cases: ['files-30', 'files-31', 'files-32', 'files-33', 'files-34', 'files-36', 'files-38'],
  },
  {
    id: 'deleting-agent-files',
    question: 'Can a customer delete the file of an agent?',
    see: 'POST {chat}/file/{fileId}/delete with the id of a file that the agent sent',
    cases: ['files-29'],
  },
  {
    id: 'wrong-keys',
    question: 'What does a wrong secureKey, userId, alias or chatId get, and does the chat go on?',
    see: 'POST {chat}/refresh with one of them changed, then with the right ones',
    cases: ['keys-', 'unknown-chat-01', 'operations-05', 'files-17', 'files-44', 'cometd-keys-'],
  },
  {
    id: 'after-end',
    question: 'What do requests get after the end of a chat, over REST and over CometD, and for how long?',
    see: 'after disconnect, and after the agent has ended: refresh, send, disconnect, file/limits; requestNotifications over CometD',
    cases: [
      'disconnect-06',
      'disconnect-07',
      'disconnect-08',
      'files-18',
      'notifications-30',
      'notifications-31',
    ],
  },
  {
    id: 'leaves-at-end',
    question: 'Which leaves are told when a chat ends, in which order, and with which reason code?',
    see: 'an agent ends the chat, removes the customer, or the workflow stops it: ParticipantLeft and eventAttributes.GCTI_SYSTEM',
    cases: ['ending-02', 'ending-03', 'ending-05', 'ending-10'],
  },
  {
    id: 'agent-leaves',
    question: 'Does a chat end when its agent leaves?',
    see: 'the agent presses end, once for each action that the desktop offers: what the customer reads',
    cases: ['agents-06', 'agents-09', 'agents-10', 'agents-11', 'agents-12', 'agents-13', 'ending-11'],
  },
  {
    id: 'silent-customer',
    question:
      'What does a customer get who was silent for longer than flex-disconnect-timeout, and what do agents see?',
    see: 'no request for a minute, then refresh',
    cases: ['ending-06', 'ending-12', 'presence-03', 'presence-06'],
  },
  {
    id: 'idle-notices',
    question:
      'Are IdleAlert and IdleClose events of the transcript, from whom, and what do their userData hold?',
    see: 'an ordinary chat with inactivity control left alone: a refresh from 1 after each timer',
    cases: ['ending-08', 'presence-01', 'presence-04', 'async-03', 'async-04'],
  },
  {
    id: 'async-mode',
    question: 'Which values of GCTI_Chat_AsyncMode make a chat asynchronous?',
    see: 'a start with true, TRUE and 1: is it still there after an hour without a request',
    cases: ['async-10'],
  },
  {
    id: 'cors',
    question: 'Which CORS headers do answers, refusals and preflights have?',
    see: 'any request with Origin: https://other.example, and OPTIONS with Access-Control-Request-Headers: apikey',
    cases: ['cors-', 'chat-ntf-06', 'cometd-cors-'],
  },
  {
    id: 'handshake-advice',
    question: 'What does a Bayeux handshake advise, and how long is a connect held?',
    see: 'POST {base}/cometd/handshake, then /connect: advice, and when the second connect returns; a connect in a batch',
    cases: ['bayeux-02', 'bayeux-43', 'connect-20', 'connect-30', 'connect-37', 'connect-38'],
  },
  {
    id: 'channels',
    question: 'On which channels may a page subscribe and publish?',
    see: 'a subscription to /other and to /meta/x',
    cases: ['bayeux-20'],
  },
  {
    id: 'bayeux-cookie',
    question: 'What does a Bayeux client get whose cookie BAYEUX_BROWSER is missing or another?',
    see: 'a connect without the cookie of its handshake',
    cases: ['bayeux-clients-08', 'bayeux-clients-09', 'bayeux-clients-11'],
  },
  {
    id: 'two-connects',
    question:
      'How are two connects at once answered, and are the events lost that were on their way when a connect broke off?',
    see: 'a second connect beside a held one; a socket that is cut while an agent speaks, then a new connect',
    cases: ['connect-06', 'connect-07', 'connect-09', 'connect-10', 'connect-34', 'connect-36'],
  },
  {
    id: 'not-bayeux',
    question: 'How is a body refused that is not Bayeux?',
    see: 'POST {base}/cometd with [], null, {} and broken JSON; over a WebSocket a binary and a very long frame',
    behaviours: ['bayeux 400'],
    cases: ['bayeux-bodies-'],
  },
  {
    id: 'refusals-over-cometd',
    question: 'How is an operation refused over CometD: in its acknowledgement, or by a push?',
    see: 'a publication without its parameter, with one of the wrong kind, and with an operation that does not exist',
    cases: ['cometd-errors-', 'async-09'],
  },
  {
    id: 'notifications-beyond-end',
    question: 'What does requestNotifications answer beyond the end of the transcript?',
    see: 'requestNotifications with transcriptPosition 999',
    cases: ['notifications-06'],
  },
  {
    id: 'position-in-ext',
    question:
      'What do customers and agents see of an app that closes its Bayeux session with its position in ext?',
    see: '/meta/disconnect with ext.transcriptPosition, then a refresh from 1',
    cases: ['notifications-27'],
  },
  {
    id: 'two-chats-in-session',
    question: 'Can one Bayeux session carry two chats at once?',
    see: 'two publications of requestChat over one session',
    cases: ['cometd-start-12'],
  },
  {
    id: 'rest-and-cometd',
    question: 'Can one chat be followed over REST and CometD at once?',
    see: 'a chat that was started over CometD: refresh over REST with its chatId and key; and the other way about',
    cases: ['cross-', 'model-'],
  },
  ...furtherQuestions,
] as const satisfies readonly Question[];

export type QuestionId = (typeof rows)[number]['id'];

/** Everything that this project has decided without knowing, as questions. */
export const questions: readonly (Question & { readonly id: QuestionId })[] = rows;

/** Whether the answer to a question settles a behaviour. */
export function settlesBehaviour({ behaviours = [] }: Question, key: string): boolean {
  return behaviours.some((each) => (each.startsWith('* ') ? key.endsWith(each.slice(1)) : key === each));
}

/** Whether the answer to a question settles a case. */
export function settlesCase({ cases = [] }: Question, id: string): boolean {
  return cases.some((each) => id === each || (/-\d?$/.test(each) && id.startsWith(each)));
}
