import { notVisible, type SetAside } from '../set-aside.ts';

const BOUND = 'a bound against abuse, beyond what a suite may send';
const PEOPLE = 'words for people, which no case compares';
const OPAQUE = 'what a key looks like is the server’s own affair over REST';

/** Mutants of bounds that no suite may reach, and of what is the server’s own affair. */
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
  ...notVisible(OPAQUE, 'chat-api/perform.ts', "keyForm: KeyForm = 'rest',"),
  ...notVisible(BOUND, 'cometd/engine.ts', 'this.#sessions -= 1;', 'this.#sessions += 1;'),
  ...notVisible(BOUND, 'cometd/frame-queue.ts', 'this.#characters += characters;'),
  ...notVisible(PEOPLE, 'cometd/messages.ts', "override readonly name = 'NoBayeuxError';"),
  ...notVisible(OPAQUE, 'chat-server/ids.ts', 'const atClock = Math.floor(now / 1000);'),
  ...notVisible(
    BOUND,
    'chat/chat.ts',
    '(maps === undefined ? 0 : mapSize(entry.eventAttributes) + mapSize(entry.userData))',
  ),
  ...notVisible(BOUND, 'chat/decide.ts', "'disconnect',"),
  ...notVisible(
    'a difference of one millisecond',
    'chat/transcript.ts',
    'return now - entry.at < TRANSIENT_LIFETIME;',
  ),
  ...notVisible(
    PEOPLE,
    'chat-api/files.ts',
    'fileTypeNotAllowed: ({ uploadFileTypes }) => `Files of these types are taken: ${uploadFileTypes}`,',
  ),
  ...notVisible(BOUND, 'cometd/pushes.ts', 'waiting.messages > MAX_QUEUED ||'),
  ...notVisible(
    'how a long name is shortened is the server’s own affair',
    'http/attachment.ts',
    'const extension = dot < 0 || characters.length - dot > 32 ? [] : characters.slice(dot);',
  ),
  ...notVisible(
    OPAQUE,
    'cometd/performer.ts',
    "const { answer: refusal, running } = await performRequest(service, fields, 'cometd');",
  ),
  ...notVisible(
    'how long a client waits between connects is its own affair',
    'cometd/messages.ts',
    '...(isMilliseconds(interval) && { interval: Math.min(interval, MAX_INTERVAL) }),',
  ),
  ...notVisible(
    'a client that spells whole URLs names the same host in its headers',
    'http/request-target.ts',
    'export function authorityOf(target: string | undefined): string | undefined {',
    "return target === undefined || target.startsWith('/') ? undefined : WHOLE_URL.exec(target)?.[1];",
  ),
  ...notVisible(
    BOUND,
    'cometd/pushes.ts',
    'waiting.characters += characters;',
    'waiting.characters > MAX_QUEUED_CHARACTERS ||',
  ),
  ...notVisible(
    'how ids look is the server’s own affair',
    'chat-server/ids.ts',
    'interactions = (interactions + 1) % INTERACTIONS;',
    'if (interactions === first) run = newRun();',
    "return `${run}${interactions.toString(36).toUpperCase().padStart(4, '0')}`;",
  ),
  ...notVisible(
    'what is kept for a session that is gone, nobody sees',
    'cometd/pushes.ts',
    "session.addListener('removed', () => {",
  ),
  ...notVisible('no mock pushes to a mobile device', 'chat/push-registration.ts', 'return {'),
  ...notVisible(
    BOUND,
    'cometd/pushes.ts',
    'this.#charactersInAll -= this.#waiting.get(session)?.characters ?? 0;',
  ),
  ...notVisible(BOUND, 'cometd/engine.ts', 'this.#channels += 1;'),
];
