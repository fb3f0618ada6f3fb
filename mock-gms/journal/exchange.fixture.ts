import type { Recorded } from './exchange.ts';

/** The headers of an ordinary request. */
const FORM = { 'content-type': 'application/x-www-form-urlencoded', host: 'localhost:8080' };

/** Ids of a chat as a server gives them. */
export const CHAT = {
  chatId: '00048aAPEQJ8000U',
  secureKey: '4ee15d7e1c343c8e',
  userId: '007555677B20000A',
  alias: '117',
};

/** What is sent along with every request in a chat. */
export const IDS = 'secureKey=4ee15d7e1c343c8e&userId=007555677B20000A&alias=117';

/** A refresh without news; everything about it can be otherwise. */
export function exchangeOf(
  details: Partial<Recorded> & { readonly form?: string; readonly answer?: object } = {},
): Recorded {
  const { form = IDS, answer = {}, operation = 'refresh', ...rest } = details;
  const { chatId } = CHAT;
  const success = {
    messages: [],
    chatEnded: false,
    statusCode: 0,
    ...CHAT,
    nextPosition: 2,
    monitored: false,
  };
  return {
    at: 1_000_000,
    operation,
    chatId,
    method: 'POST',
    path: `/genesys/2/chat/support/${chatId}/${operation}`,
    status: 200,
    request: { headers: FORM, body: form },
    response: { body: JSON.stringify({ ...success, ...answer }) },
    ...rest,
  };
}

/** The start of a chat. */
export function startOf(form = 'nickname=Jo', details: Partial<Recorded> = {}): Recorded {
  const { chatId: _, ...start } = exchangeOf({
    operation: 'requestChat',
    form,
    at: 999_000,
    path: '/genesys/2/chat/support',
  });
  return { ...start, ...details };
}

/** The answer to somebody who is not part of the chat. */
export const REFUSED = {
  messages: [],
  chatEnded: true,
  statusCode: 2,
  chatId: CHAT.chatId,
  alias: CHAT.alias,
  errors: [{ code: 249, advice: 'Media server was not able to execute request. referenceId[1]' }],
  secureKey: undefined,
  userId: undefined,
  nextPosition: undefined,
  monitored: undefined,
};
