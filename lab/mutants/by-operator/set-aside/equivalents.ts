import { equivalent, type SetAside } from '../set-aside.ts';

const DEFAULT = 'the value is always given: it was checked before';
const SAME = 'what is asked here is known already, or makes no difference';

/** Mutants that behave as the server does. */
export const equivalents: readonly SetAside[] = [
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
  ...equivalent(SAME, 'chat/chat.ts', 'files: [],', "type === 'ParticipantLeft' &&"),
  ...equivalent(SAME, 'chat/leaving.ts', 'if (customer === undefined || chat.abandoned) return log.entries;'),
  ...equivalent(SAME, 'chat/ending.ts', 'if (customer?.present) {'),
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
  ...equivalent(SAME, 'chat-api/message.ts', 'if (entries.length === 0) return NO_MESSAGES;'),
  ...equivalent(
    'the customer joins in the same moment',
    'chat/inactivity.ts',
    'return { last: { speech: { seq: moment.seq, at: moment.at } }, alerts: [] };',
  ),
  ...equivalent(
    'the clock asks again, and finds that nothing is due',
    'chat-server/deadlines.ts',
    'if (!Number.isFinite(at)) return;',
  ),
  ...equivalent(
    SAME,
    'cometd/websocket.ts',
    'if (before === connection || connection.readyState !== connection.OPEN) return;',
  ),
  ...equivalent(SAME, 'cometd/performer.ts', 'if (!isOver(running)) {'),
  ...equivalent(
    'the size is judged again once the file is whole',
    'http/arriving-file.ts',
    "return 'tooLarge';",
  ),
  ...equivalent(SAME, 'http/parameters.ts', 'if (end > start) {'),
  ...equivalent(
    'UTF-8 is what Node takes where nothing is said',
    'http/parameters.ts',
    "const bytes = Buffer.from(text, 'utf8');",
  ),
  ...equivalent(SAME, 'http/request-target.ts', "if (target.startsWith('/')) return target;"),
  ...equivalent(
    'whatever is not for all is hidden',
    'chat/decide-file.ts',
    "const visibility: Visibility = by.silent ? 'agents' : 'all';",
  ),
  ...equivalent(
    'without a time no typing counts as going on',
    'chat-api/perform.ts',
    'const reader = { participantId: CUSTOMER, now: service.clock.now(), storedOnly: true };',
  ),
  ...equivalent(
    SAME,
    'chat-server/chat-server.ts',
    'if (dueOf(running, this.#circumstances()).at > clock.now()) this.#plan(running);',
  ),
  ...equivalent(
    'a text that is split has a first part',
    'cometd/bayeux-body.ts',
    "const type = (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase();",
  ),
  ...equivalent(
    'what is undefined does not stand in JSON',
    'files/file-operation.ts',
    "...(file && { file: { ...file, ...(typeof description === 'string' && { description }) } }),",
  ),
  ...equivalent(
    'a pair without a name is nothing',
    'http/parameters.ts',
    "if (name !== '') form.set(name, equals < 0 ? '' : decode(pair.slice(equals + 1)));",
  ),
  ...equivalent(
    'the body was refused already',
    'http/parts.ts',
    "parser.on('error', () => {",
    'this.#isOver = true;',
  ),
  ...equivalent(
    'the error is thrown again, and answered the same',
    'http/parts.ts',
    'return error instanceof BodyError || error instanceof MalformedBodyError;',
  ),
  ...equivalent(
    'what is no text is refused as no JSON',
    'rest/form-fields.ts',
    "const object = typeof eventAttributes === 'string' ? parsedJson(eventAttributes) : undefined;",
  ),
  ...equivalent(
    'no service has an empty name',
    'rest/rest-route.ts',
    "if (service === '') return { kind: 'unknown' };",
  ),
  ...equivalent(
    'a send without a text is refused in any case',
    'cometd/data-fields.ts',
    "return value !== '' || (name === 'message' && operation !== 'send');",
  ),
  ...equivalent(
    'the library asks for the cookie, too',
    'cometd/long-polling.ts',
    'if (cookie === undefined) return undefined;',
  ),
  ...equivalent(SAME, 'http/form-builder.ts', 'if (!this.#nests) return this.#parameters;'),
  ...equivalent(
    'a path that nobody serves is answered the same',
    'rest/rest-route.ts',
    "return rest.startsWith('/') && basePath !== '' ? { kind: 'unknown' } : undefined;",
  ),
  ...equivalent(
    'what is undefined does not stand in JSON',
    'chat/decide.ts',
    '...(eventAttributes !== undefined && { eventAttributes }),',
  ),
  ...equivalent(
    'every connection that a session used is known',
    'cometd/websocket.ts',
    'if (used !== undefined) this.#users.get(used)?.delete(session);',
  ),
];
