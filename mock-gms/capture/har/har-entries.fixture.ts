import { conversationsOf } from '../conversation/conversations-of.ts';
import { logOf } from '../conversation/log-of.ts';
import { readHar } from './read-har.ts';

export const CHAT = '0008TaFN3SE300RT';
const KEY = '4ee15d7e1c343c8e';
const URL_OF_SERVICE = 'https://gms.example/genesys/2/chat/support';
export const FORM = 'application/x-www-form-urlencoded';

export const event = (index: number, type: string, more: object = {}) => ({
  from: { nickname: 'Jo', participantId: 1, type: 'Client' },
  index,
  type,
  utcTime: 1_548_735_832_000 + index * 1000,
  ...more,
});
export const answer = (messages: readonly object[], more: object = {}) => ({
  ...{
    statusCode: 0,
    chatEnded: false,
    alias: '117',
    userId: '007555677B20000A',
    secureKey: KEY,
    chatId: CHAT,
  },
  messages,
  ...more,
});

interface Asked {
  readonly path?: string;
  readonly body?: string;
  readonly answer?: unknown;
  readonly second?: number;
}

/** An entry as HAR 1.2 has it; `request` and `response` are what a browser writes in its own way. */
export function entry(
  { path = '', body = '', answer: json = {}, second = 0 }: Asked,
  own: { request?: object; response?: object; entry?: object } = {},
) {
  const text = JSON.stringify(json);
  return {
    startedDateTime: `2019-01-29T04:23:${String(second).padStart(2, '0')}.000Z`,
    time: 12.5,
    request: {
      method: 'POST',
      url: URL_OF_SERVICE + path,
      headers: [{ name: 'Content-Type', value: FORM }],
      postData: { mimeType: FORM, text: body },
      ...own.request,
    },
    response: {
      status: 200,
      headers: [{ name: 'content-type', value: 'application/json;charset=utf-8' }],
      content: { size: text.length, mimeType: 'application/json', text },
      ...own.response,
    },
    ...own.entry,
  };
}

export const bytes = (value: unknown) => [
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
];
export const har = (...entries: unknown[]) => ({
  log: { version: '1.2', creator: { name: 'any' }, pages: [], entries },
});
export const start = entry({
  path: '/',
  body: 'nickname=Jo&userData%5Ba%5D=1',
  answer: answer([event(1, 'ParticipantJoined')]),
});
export const send = entry({
  path: `/${CHAT}/send`,
  body: `secureKey=${KEY}&message=Hello&transcriptPosition=2`,
  answer: answer([event(2, 'Message', { text: 'Hello' })]),
  second: 1,
});

export async function typesIn(value: unknown): Promise<readonly string[]> {
  const { conversations } = conversationsOf(await readHar(bytes(value)));
  return conversations.flatMap((each) => logOf(each).log.map(({ type }) => type));
}
