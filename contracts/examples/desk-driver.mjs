/**
 * An agent driver for a desk that is reached over HTTP: a template for a vendor's own.
 *
 * This one speaks the control API of mock-gms with nothing but `fetch`, so that it can be tried as it is:
 *
 *   npx mock-gms --script none
 *   DESK_URL=http://127.0.0.1:8080/mock npx gms-contracts --url http://127.0.0.1:8080/genesys \
 *     --service customer-support --agent-driver ./desk-driver.mjs
 *
 * Yours has the same methods and calls your desk. What your agents cannot do, such as typing, throws: the cases that
 * need it are then told as errors, not as findings about the server.
 */
import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 10_000;
const BETWEEN_LOOKS_MS = 50;

/** The chats of this driver have `inspect`: cases may look at what the desk knows of a customer. */
export const inspection = true;

/** Its agents follow `then` when they leave, so cases may check what happens to the chat. */
export const leaveActions = true;

/** @type {(target: { readonly service: string }) => import('gms-contracts').AgentDriver} */
export default function deskDriver({ service }) {
  const desk = process.env.DESK_URL;
  if (!desk) throw new Error('DESK_URL says where the desk is, e.g. http://127.0.0.1:8080/mock');
  const chats = `${desk}/services/${encodeURIComponent(service)}/chats`;
  return {
    /** Resolves once the chat can be joined. A desk with a queue accepts the interaction here. */
    async waitForChat(chatId) {
      const url = `${chats}/${encodeURIComponent(chatId)}`;
      await until(`chat ${chatId}`, async () => {
        const response = await fetch(url);
        await response.body?.cancel();
        return response.ok;
      });
      return drivenChat(url);
    },
  };
}

/** One chat, as its agents have it. */
function drivenChat(url) {
  return {
    async join(options) {
      const { participantId } = await call('POST', `${url}/participants`, options);
      return drivenAgent(url, participantId);
    },
    /** Also an event of the past counts, so nothing is missed between two looks. */
    async waitFor({ type, text }) {
      await until(`a ${type}`, async () => {
        const { log } = await call('GET', url);
        return log.some((entry) => entry.type === type && (text === undefined || entry.text === text));
      });
    },
    end: () => call('POST', `${url}/end`, {}),
    async inspect() {
      const { userData, readPosition, typingPreview, log } = await call('GET', url);
      const { subject, emailAddress } = log[0].request;
      return { userData, readPosition, typingPreview, subject, emailAddress };
    },
  };
}

/** One participant of the agents' side. */
function drivenAgent(chat, participantId) {
  const self = `${chat}/participants/${participantId}`;
  return {
    say: (text, options = {}) => call('POST', `${self}/messages`, { text, ...options }),
    startTyping: (preview) => call('POST', `${self}/typing`, { typing: true, preview }),
    stopTyping: () => call('POST', `${self}/typing`, { typing: false }),
    pushUrl: (url) => call('POST', `${self}/pushUrl`, { url }),
    customNotice: (text, options = {}) => call('POST', `${self}/customNotice`, { text, ...options }),
    rename: (nickname) => call('PATCH', self, { nickname }),
    leave: (options = {}) => call('DELETE', `${self}?${new URLSearchParams(options)}`),
    endChat: () => call('POST', `${chat}/end`, { by: participantId }),
    sendFile({ name, type, data }) {
      const form = new FormData();
      form.append('file', new Blob([data], { type }), name);
      return call('POST', `${self}/files`, form);
    },
  };
}

/** One request; a refusal is an error that says what the desk said. */
async function call(method, url, body) {
  const isForm = body instanceof FormData;
  const response = await fetch(url, {
    method,
    ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    ...(body !== undefined && !isForm && { headers: { 'content-type': 'application/json' } }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${url}: HTTP ${response.status} ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

/** Looks again and again; a desk with events would listen to them instead. */
async function until(what, isThere) {
  const giveUp = Date.now() + PATIENCE_MS;
  while (!(await isThere())) {
    if (Date.now() > giveUp) throw new Error(`the desk saw no ${what} in ${PATIENCE_MS} ms`);
    await pause(BETWEEN_LOOKS_MS);
  }
}
