import { post, postBytes } from '../load/post.ts';
import { CHATS, type Workload } from './plan.ts';

/** What one round of a workload sends to each server, and the size of the answers. */
export interface Traffic {
  /** Requests to mock-gms, one for each of many fresh chats. */
  readonly requests: readonly Buffer[];
  /** Bytes of one answer, headers not counted. */
  readonly answerBytes: number;
  /** The fields of one request, for servers that do not look into them. */
  readonly fields: Readonly<Record<string, string>>;
}

interface Ids {
  readonly chatId: string;
  readonly secureKey: string;
  readonly userId: string;
  readonly alias: string;
}

const MESSAGE = 'A message of the length that people write in a chat.';

/** How many chats are prepared at the same time. */
const AT_ONCE = 20;

/** Starts fresh chats, brings them where the workload begins, and checks the answer to one of its requests. */
export async function prepareTraffic(workload: Workload, dataURL: string): Promise<Traffic> {
  const chats: Ids[] = [];
  while (chats.length < CHATS[workload]) {
    chats.push(...(await Promise.all(Array.from({ length: AT_ONCE }, () => startChat(workload, dataURL)))));
  }
  const [first] = chats;
  if (first === undefined) throw new Error('no chat was started');
  const { url, fields } = requestOf(workload, dataURL, first);
  const answer = await post(url, fields);
  check(workload, answer);
  return {
    requests: chats.map((chat) => {
      const request = requestOf(workload, dataURL, chat);
      return postBytes(request.url, request.fields);
    }),
    answerBytes: Buffer.byteLength(answer),
    fields,
  };
}

async function startChat(workload: Workload, dataURL: string): Promise<Ids> {
  const chat: Ids = JSON.parse(await post(dataURL, { firstName: 'First', lastName: 'Last' }));
  if (workload === 'refresh-20') {
    for (let sent = 0; sent < 20; sent++) {
      const { url, fields } = requestOf('send', dataURL, chat);
      await post(url, fields);
    }
  }
  return chat;
}

function requestOf(workload: Workload, dataURL: string, { chatId, alias, secureKey, userId }: Ids) {
  const ids = { alias, secureKey, userId };
  return workload === 'send'
    ? { url: `${dataURL}/${chatId}/send`, fields: { ...ids, message: MESSAGE, messageType: 'text' } }
    : { url: `${dataURL}/${chatId}/refresh`, fields: { ...ids, transcriptPosition: '2', message: '' } };
}

/** A server that answers something else would be fast for the wrong reason. */
function check(workload: Workload, answer: string): void {
  const { statusCode, chatEnded, messages } = JSON.parse(answer);
  const expected = workload === 'refresh-20' ? 20 : 0;
  if (statusCode === 0 && chatEnded === false && messages.length === expected) return;
  throw new Error(`mock-gms does not do the work of '${workload}': ${answer}`);
}
