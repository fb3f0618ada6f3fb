import type { NamedCapture } from '../../contracts/learn/named-capture.ts';
import { type CapturedExchange, type Conversation, readTraffic } from '../../mock-gms/capture.ts';

const answers: readonly CapturedExchange[] = [
  exchange(2, '/2/chat/support/0008TaFN3SE300QU/send', 'secureKey=02f8e3936f763afffcce&message=Hello', {
    ...{ messages: [], chatEnded: false, statusCode: 0, alias: '1323' },
    ...{ secureKey: '02f8e3936f763afffcce', userId: '052B5F58EBCF069A', chatId: '0008TaFN3SE300QU' },
    nextPosition: 3,
  }),
  exchange(4, '/2/chat/support/0008TaFN3SE300RT/send', 'secureKey=02f8e3936f763afffcce&message=Hello', {
    ...{ messages: [], chatEnded: true, statusCode: 2, alias: '1323', chatId: '0008TaFN3SE300RT' },
    errors: [{ code: 249, advice: 'Media server was not able to execute request. referenceId[10016629]' }],
  }),
  exchange(6, '/2/chat-ntf', 'secureKey=4ee15d7e1c343c8e&operation=fileGetLimits', {
    messages: [
      {
        from: { nickname: 'test', participantId: 1, type: 'Client' },
        ...{ text: 'file-client-cfg-get', type: 'Notice', utcTime: 1_554_322_581_000 },
        userData: {
          ...{ 'download-attempts': '2', 'upload-max-files': '5', 'delete-file': 'odd' },
          ...{ 'upload-max-file-size': '10485760', 'used-download-attempts': '0' },
          ...{ 'used-upload-max-total-size': '0', 'upload-need-agent': 'false' },
          ...{ 'used-upload-max-files': '0', 'upload-max-total-size': '99614720' },
          'upload-file-types': 'jpeg:jpg:pdf:png:zip',
        },
      },
    ],
    ...{ chatEnded: false, statusCode: 0 },
  }),
];

/** An event of a transcript whose answer is not known. */
const fileUploaded = {
  index: 10,
  type: 'FileUploaded',
  from: { nickname: 'agent', participantId: 2, type: 'Agent' },
  text: '00D25C4FD5580141',
  utcTime: 1_548_735_832_000,
  userData: {
    ...{ 'file-document-id': '0002KaE4JJ9Y00BX', 'file-source': 'ucs', 'file-size': '438' },
    ...{ 'file-id': '00D25C4FD5580141', 'file-upload-type': 'file-system' },
    'file-name': 'New Text Document.txt',
  },
};

/** Starts of the chats that the answers are of, which nobody knows: without them a mock cannot be asked the same. */
const starts: readonly CapturedExchange[] = [
  start(1, '0008TaFN3SE300QU', '02f8e3936f763afffcce'),
  start(3, '0008TaFN3SE300RT', '02f8e3936f763afffcce'),
  start(5, '0008TaFN3SE300SV', '4ee15d7e1c343c8e'),
];

/**
 * Answers of real servers that were known before anybody shared an observation: single exchanges of several servers, of 2019
 * and later, without the chats that they belong to. Ids have the shape that they had.
 */
export const knownAnswers: Conversation = {
  ...{ chatId: '', service: 'support', began: 0, unread: [] },
  ...readTraffic(answers),
  events: [{ event: fileUploaded, at: 0, entry: 7 }],
};

/** The same, to be asked of a mock. The answer to each start says only what the mock is told again. */
export const knownCapture: NamedCapture = {
  name: 'first-answers',
  capture: {
    began: 0,
    entries: [...starts, ...answers].sort((one, other) => one.number - other.number),
    unread: [],
  },
  assumed: new Set(starts.map(({ number }) => number)),
};

function start(number: number, chatId: string, secureKey: string): CapturedExchange {
  const told = { messages: [], chatEnded: false, statusCode: 0, chatId, secureKey };
  return exchange(number, '/2/chat/support', 'nickname=test', told);
}

function exchange(number: number, path: string, body: string, answer: object): CapturedExchange {
  return {
    ...{ kind: 'http', number, at: number, end: number },
    request: {
      ...{ method: 'POST', path: `/genesys${path}`, body },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    },
    response: { status: 200, headers: {}, body: JSON.stringify(answer) },
  };
}
