import { equivalent, notVisible, type SetAside } from '../set-aside.ts';

const BOUND = 'a bound against abuse, beyond what a suite may send';
const DEFAULT = 'the value is always given: it was checked before';
const PEOPLE = 'words for people, which no case compares';
const OPAQUE = 'what a key looks like is the server’s own affair over REST';
const SAME = 'what is asked here is known already, or makes no difference';

/** Mutants of bounds that no suite may reach, and of values that are always given. */
export const bounds: readonly SetAside[] = [
  ...notVisible(
    BOUND,
    'chat-server/chat-server.ts',
    'if (this.#held.size + this.#requested >= limits().maxChats) return { full: true };',
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
    'const { nickname, participantType: type, bot = false, silent = false, script, node } = command;',
  ),
  ...equivalent(DEFAULT, 'cometd/attachments.ts', 'return [...(this.#bySession.get(session) ?? [])];'),
  ...equivalent(DEFAULT, 'cometd/endpoint.ts', "response.setHeader(name, value ?? '');"),
  ...equivalent(
    DEFAULT,
    'files/file-route.ts',
    "const [service = '', chatId = '', file, ...parts] = rest.slice(CHAT.length).split('/');",
  ),
  ...equivalent(DEFAULT, 'files/ntf.ts', "const found = await findByKey(registry, fields.secureKey ?? '');"),
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
  ...notVisible(
    BOUND,
    'chat/decide.ts',
    "const ENDS_SOMETHING: ReadonlySet<Command['type']> = new Set([",
    "'leave',",
    "'park',",
    "'remove',",
    "'end',",
    'return chat.seq >= limits.maxLogEntries || chat.size >= limits.maxLogSize;',
    'function isFull(chat: Chat, limits: ChatLimits): boolean {',
  ),
  ...notVisible(
    BOUND,
    'chat-server/chat-server.ts',
    '} finally {',
    'this.#requested -= 1;',
    'this.#requested += 1;',
  ),
  ...notVisible(BOUND, 'http/drain.ts', 'if (size <= MAX_DRAINED) return;', 'size += chunk.length;'),
  ...notVisible(
    BOUND,
    'files/file-operation.ts',
    "operation === 'fileUpload' ? stagedIn(blobs, [service]) : { intake: undefined },",
  ),
  ...notVisible(
    BOUND,
    'http/parts.ts',
    "if (name.length > MAX_NAME_LENGTH) throw new MalformedBodyError('the name of a part is too long');",
  ),
  ...notVisible(PEOPLE, 'chat-api/bad-parameter.ts', 'message: `${parameter}: ${problem}`,'),
  ...notVisible(PEOPLE, 'cometd/closes.ts'),
  ...equivalent(
    SAME,
    'chat/deadline.ts',
    'if (chat.ended !== undefined || chat.abandoned || isAsync(chat)) return undefined;',
  ),
  ...equivalent(
    SAME,
    'chat-server/chat-server.ts',
    'while (chat.files.some((file) => file.id === id)) id = ids.sessionId(origin);',
  ),
  ...equivalent(
    SAME,
    'chat-server/due.ts',
    '(soonest, next) => (next !== undefined && next.at < soonest.at ? next : soonest),',
  ),
  ...equivalent(
    SAME,
    'chat-server/ids.ts',
    'given = atClock === current ? given + 1 : 0;',
    'if (/^\\d{1,5}$/.test(alias) && Number(alias) < SESSIONS) return hex(Number(alias), 4);',
  ),
  ...equivalent(
    SAME,
    'chat-server/running-chat.ts',
    'const fresh = entries.filter((entry) => entry.seq > this.#chat.seq);',
  ),
  ...equivalent(
    SAME,
    'cometd/attachments.ts',
    "const hasEnded = entries.some(({ type }) => type === 'ChatEnded');",
  ),
  ...equivalent(SAME, 'cometd/inner-parts.ts', "return typeof json === 'string' ? json : undefined;"),
  ...equivalent(
    SAME,
    'cometd/messages.ts',
    "return typeof value === 'number' && Number.isFinite(value) && value >= 0;",
  ),
  ...equivalent(SAME, 'http/attachment.ts', 'const PLAIN = /^[A-Za-z0-9 ._()-]$/;'),
  ...equivalent(SAME, 'chat/decide.ts', "visibility: silent ? 'agents' : 'all',"),
  ...notVisible(BOUND, 'cometd/publications.ts', 'turn.waiting -= 1;', 'turn.waiting += 1;'),
  ...notVisible(BOUND, 'http/attachment.ts', 'if (characters.length <= MAX_NAME_LENGTH) return characters;'),
  ...notVisible(
    BOUND,
    'chat/chat.ts',
    '(entry.text?.length ?? 0) +',
    'function mapSize(map: object | undefined): number {',
    'return map === undefined ? 0 : JSON.stringify(map).length;',
  ),
  ...notVisible(PEOPLE, 'chat-http/form.ts', "override readonly name = 'ContentTypeError';"),
  ...equivalent(SAME, 'chat/chat.ts', 'files: [],', "type === 'ParticipantLeft' &&"),
  ...equivalent(SAME, 'chat/leaving.ts', 'if (customer === undefined || chat.abandoned) return log.entries;'),
  ...equivalent(SAME, 'chat/ending.ts', 'if (customer?.present) {'),
  ...notVisible(OPAQUE, 'chat-api/perform.ts', "keyForm: KeyForm = 'rest',"),
  ...notVisible(BOUND, 'cometd/engine.ts', 'this.#sessions -= 1;', 'this.#sessions += 1;'),
  ...notVisible(BOUND, 'cometd/frame-queue.ts', 'this.#characters += characters;'),
  ...notVisible(PEOPLE, 'cometd/messages.ts', "override readonly name = 'NoBayeuxError';"),
  ...notVisible(OPAQUE, 'chat-server/ids.ts', 'const atClock = Math.floor(now / 1000);'),
  ...equivalent(
    SAME,
    'cometd/library.ts',
    'const SESSION_ID = /^[0-9a-f]{40}$/;',
    "return typeof clientId === 'string' && SESSION_ID.test(clientId);",
  ),
  {
    kind: 'equivalent',
    file: 'chat/decide.ts',
    text: "...(text !== undefined && text !== '' && { text }),",
    before: 'text !== undefined',
    reason: SAME,
  },
  ...equivalent(SAME, 'cometd/websocket.ts', 'if (this.#sockets.get(session) !== connection) continue;'),
  ...equivalent(
    SAME,
    'chat-api/perform.ts',
    'if (position >= chat.nextIndex) return success(chat, [], service);',
  ),
];
