import { equivalent, notVisible, type SetAside } from '../set-aside.ts';

const BOUND = 'a bound against abuse, beyond what a suite may send';
const DEFAULT = 'the value is always given: it was checked before';

/** Mutants of bounds that no suite may reach, and of values that are always given. */
export const bounds: readonly SetAside[] = [
  ...notVisible(
    BOUND,
    'chat-server/chat-server.ts',
    'if (this.#held.size + this.#requested >= this.#options.limits().maxChats) return { full: true };',
  ),
  ...notVisible(
    BOUND,
    'chat/decide.ts',
    "if (isFull(chat, circumstances.limits)) return refuse('logFull');",
    "if (isFull(chat, limits) && !ENDS_SOMETHING.has(command.type)) return refuse('logFull');",
  ),
  ...notVisible(
    BOUND,
    'cometd/belonging.ts',
    'if (names.size > MAX_SERVICES && oldest !== undefined) names.delete(oldest);',
  ),
  ...notVisible(
    BOUND,
    'cometd/closes.ts',
    "while (Buffer.byteLength(reason) > MAX_REASON_LENGTH) reason = [...reason].slice(0, -1).join('');",
  ),
  ...notVisible(
    BOUND,
    'cometd/engine.ts',
    'return this.#channels < MAX_CHANNELS || this.#registry.get(name) !== undefined;',
    'oldest?.disconnect();',
    'return oldest !== undefined;',
  ),
  ...notVisible(
    BOUND,
    'cometd/frame-queue.ts',
    'if (this.#waiting >= MAX_WAITING || this.#characters + characters > MAX_WAITING_CHARACTERS) return false;',
  ),
  ...notVisible(BOUND, 'cometd/publications.ts', 'if (turn.waiting >= MAX_WAITING) {'),
  ...notVisible(
    BOUND,
    'cometd/websocket.ts',
    'if (connection.bufferedAmount > MAX_BUFFERED) connection.terminate();',
    "connection.on('ping', () => {",
  ),
  ...notVisible(BOUND, 'http/body.ts', 'if (size > limit + MAX_DRAINED) {'),
  ...notVisible(BOUND, 'http/drain.ts', "return request.readableEnded ? {} : { Connection: 'close' };"),
  ...notVisible(
    BOUND,
    'http/receive-multipart.ts',
    "request.off('data', count);",
    'boundBody(request, maxSize + MAX_BODY + MAX_DRAINED, () => {',
  ),
  ...equivalent(
    DEFAULT,
    'chat-api/files.ts',
    "async fileDownload(service, running, { fileId = '' }) {",
    "async fileDelete(service, running, { fileId = '', fields }) {",
  ),
  ...equivalent(
    DEFAULT,
    'chat-api/operations.ts',
    "({ message = '', messageType, eventAttributes }) => ({",
    "pushUrl: operation(({ pushUrl = '' }) => ({ type: 'pushUrl', by, url: pushUrl })),",
    "updateNickname: operation(({ nickname = '' }) => ({ type: 'updateNickname', by, nickname })),",
  ),
  ...equivalent(
    DEFAULT,
    'chat-server/chat-server.ts',
    "options.clock.onJump((target, { clients = 'present' }) => {",
  ),
  ...equivalent(
    DEFAULT,
    'chat/decide.ts',
    'const { nickname, participantType: type, bot = false, silent = false } = command;',
  ),
  ...equivalent(DEFAULT, 'cometd/attachments.ts', 'return [...(this.#bySession.get(session) ?? [])];'),
  ...equivalent(DEFAULT, 'cometd/endpoint.ts', "response.setHeader(name, value ?? '');"),
  ...equivalent(
    DEFAULT,
    'files/file-route.ts',
    "const [service = '', chatId = '', file, ...parts] = rest.slice(CHAT.length).split('/');",
  ),
  ...equivalent(DEFAULT, 'files/ntf.ts', "const found = await registry.findByKey(fields.secureKey ?? '');"),
  ...equivalent(
    DEFAULT,
    'http/access.ts',
    "return pairs.every(([given = '', expected]) => isSame(given, expected)) ? 'granted' : 'wrong';",
  ),
  ...equivalent(DEFAULT, 'http/request-target.ts', "export function originForm(target = '/'): string {"),
  ...equivalent(
    DEFAULT,
    'rest/rest-route.ts',
    "const [service = '', chatId = '', ...rest] = parts;",
    "const [operation = ''] = rest;",
  ),
];
