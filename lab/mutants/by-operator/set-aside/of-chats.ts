import { EMPTIED, equivalentAs, notVisible, notVisibleAs, type SetAside } from '../set-aside.ts';
import { BOUND, DESK, JOURNAL, NODES, OPERATOR, PEOPLE, RESTART, SETTING, STORE } from './reasons.ts';

const IDS = 'how ids look is the server’s own affair';
const REMOVED = 'only a service that is removed over the control API of a mock executes it';
const IN_CONTACT = 'anyone who attaches is in contact in the same moment, and by that has seen what waits';

/** Mutants of the rules, of the chats that run, and of their pushes. */
export const ofChats: readonly SetAside[] = [
  ...notVisibleAs(RESTART, 'chat/decide.ts', "case 'endScripts':", [
    "case 'endScripts':\n      return endScripts(chat, log, command.node);",
    "case 'endScripts':",
  ]),
  ...equivalentAs(
    'it only saves the count of bytes',
    'chat/decide.ts',
    'return text.length * 3 > maxMessageBytes && new TextEncoder().encode(text).length > maxMessageBytes;',
    ['text.length * 3 > maxMessageBytes', 'text.length * 3 >= maxMessageBytes'],
  ),
  ...equivalentAs(
    'what is undefined does not stand in JSON',
    'chat/decide.ts',
    '...(userData !== undefined && { userData }),',
    ['userData !== undefined', 'true'],
  ),
  ...notVisibleAs(
    DESK,
    'chat/decide.ts',
    "visibility: by.type === 'Client' ? 'all' : (command.visibility ?? visibility),",
    ["by.type === 'Client'", 'false'],
  ),
  ...equivalentAs(
    'somebody new is neither a bot nor silent where nothing is said',
    'chat/decide.ts',
    "log.add('ParticipantJoined', customer, { joins: { bot: false, silent: false } });",
    ['{ bot: false, silent: false }', '{}'],
    ['{ joins: { bot: false, silent: false } }', '{}'],
  ),
  ...notVisibleAs(BOUND, 'chat/chat.ts', 'function sizeOf(entry: Entry): number {', EMPTIED),
  ...notVisibleAs(BOUND, 'chat/chat.ts', 'const maps = entry.eventAttributes ?? entry.userData;', [
    'entry.eventAttributes ?? entry.userData',
    'entry.eventAttributes && entry.userData',
  ]),
  ...notVisible(
    BOUND,
    'chat/chat.ts',
    "return entry.type === 'ChatRequested' || entry.type === 'UserDataUpdated' ? mapSize(entry.userData) : 0;",
  ),
  ...notVisibleAs(
    STORE,
    'chat/chat.ts',
    "if (entry.type !== 'ChatRequested') throw new Error(`a log begins with ChatRequested, not ${entry.type}`);",
    ["entry.type !== 'ChatRequested'", 'false'],
  ),
  ...notVisibleAs(SETTING, 'chat/system.ts', "joins: { bot: false, silent: visibility === 'agents' },", [
    "visibility === 'agents'",
    'false',
  ]),
  ...notVisibleAs(SETTING, 'chat/system.ts', "joins: { bot: false, silent: visibility === 'agents' },", [
    "{ bot: false, silent: visibility === 'agents' }",
    '{}',
  ]),
  ...equivalentAs(
    'of customers and the system nobody asks whether they are a bot',
    'chat/system.ts',
    "joins: { bot: false, silent: visibility === 'agents' },",
    ['false', 'true'],
  ),
  ...notVisibleAs(
    DESK,
    'chat/file.ts',
    "return entry.type === 'FileDownloaded' && entry.by === CUSTOMER ? downloads + 1 : downloads;",
    ["entry.type === 'FileDownloaded' && entry.by === CUSTOMER", 'true'],
    ['entry.by === CUSTOMER', 'true'],
  ),
  ...equivalentAs(
    'only a FileDeleted names a file in this way',
    'chat/file.ts',
    "if (entry.type !== 'FileDeleted') return files;",
    ["entry.type !== 'FileDeleted'", 'false'],
  ),
  ...notVisibleAs(
    SETTING,
    'chat/file-rules.ts',
    "({ from, deleted }) => from === CUSTOMER && (!deleted || deleteFile === 'odd'),",
    ['!deleted', 'deleted'],
    ["!deleted || deleteFile === 'odd'", 'true'],
  ),
  ...equivalentAs(
    'a kind without a name is never counted',
    'chat/inactivity.ts',
    'if (kind === undefined) return inactivity;',
    ['kind === undefined', 'false'],
  ),
  ...equivalentAs(
    'more than two alerts count like two',
    'chat/inactivity.ts',
    "if (type === 'IdleAlert') return { ...inactivity, alerts: [...inactivity.alerts, seq].slice(-2) };",
    ['[...inactivity.alerts, seq].slice(-2)', '[...inactivity.alerts, seq]'],
  ),
  ...equivalentAs(
    'alerts ahead of what was said last are left out when they are counted',
    'chat/inactivity.ts',
    "alerts: kind === 'speech' ? [] : inactivity.alerts,",
    ["kind === 'speech'", 'false'],
  ),
  ...equivalentAs(
    'the log has an entry at every place',
    'chat/transcript.ts',
    'if (entry === undefined || !isTranscriptEntry(entry)) continue;',
    ['entry === undefined', 'false'],
  ),
  ...equivalentAs(
    'what is not of the transcript has no visibility, and is left out by that',
    'chat/transcript.ts',
    'if (entry === undefined || !isTranscriptEntry(entry)) continue;',
    ['entry === undefined || !isTranscriptEntry(entry)', 'false'],
  ),
  ...equivalentAs('position 0 is answered before', 'chat/transcript.ts', 'const lastOnly = position < 0;', [
    'position < 0',
    'position <= 0',
  ]),
  ...notVisibleAs(SETTING, 'chat/deadline.ts', 'if (alert === 0) return undefined;', [
    'alert === 0',
    'false',
  ]),
  ...notVisibleAs(SETTING, 'chat/deadline.ts', 'if (chat.ended !== undefined) return undefined;', [
    'chat.ended !== undefined',
    'false',
  ]),
  ...equivalentAs(
    'at its end and from nothing nothing is read',
    'chat-api/files.ts',
    'if (transcriptPosition === 0 || transcriptPosition >= chat.nextIndex) return [];',
    ['transcriptPosition === 0 || transcriptPosition >= chat.nextIndex', 'false'],
    ['transcriptPosition >= chat.nextIndex', 'transcriptPosition > chat.nextIndex'],
    [
      'transcriptPosition === 0 || transcriptPosition >= chat.nextIndex',
      'transcriptPosition === 0 && transcriptPosition >= chat.nextIndex',
    ],
    ['transcriptPosition >= chat.nextIndex', 'false'],
  ),
  ...equivalentAs(
    'a start over CometD goes a way of its own',
    'chat-api/operations.ts',
    "requestChat: operation(nothing, { rest: 'service', cometd: { reads: true, follows: true } }),",
    ['true', 'false'],
    ['{ reads: true, follows: true }', '{}'],
  ),
  ...notVisibleAs(
    STORE,
    'chat-api/perform.ts',
    "if (name === 'notPossible') return notPossible(chatId, service.settings.alias);",
    ["name === 'notPossible'", 'false'],
  ),
  ...notVisibleAs(SETTING, 'chat-api/perform.ts', "if (service.settings.afterEnd === 'http400')", [
    "service.settings.afterEnd === 'http400'",
    'false',
  ]),
  ...notVisibleAs(
    STORE,
    'chat-api/errors.ts',
    'function isAllOne(reason: RefusalReason): reason is (typeof ALL_ONE)[number] {',
    EMPTIED,
  ),
  ...notVisibleAs(
    PEOPLE,
    'chat-api/bad-parameter.ts',
    "advice: parameter === 'body' ? 'Check the body' : `Check the parameter ${parameter}`,",
    ["parameter === 'body'", 'false'],
  ),
  ...notVisibleAs(
    IDS,
    'chat-api/answer.ts',
    'const advice = `${FAILURES.notPossible.advice} referenceId[${++references}]`;',
    ['++references', '--references'],
  ),
  ...equivalentAs('it is made again, and the same', 'chat-api/message.ts', 'if (json === undefined) {', [
    'json === undefined',
    'true',
  ]),
  ...notVisibleAs(
    DESK,
    'chat-api/message.ts',
    'export function messageText(entry: TranscriptEntry): string {',
    EMPTIED,
  ),
  ...notVisibleAs(RESTART, 'chat-server/chat-server.ts', 'recover(isTold = false): Promise<void> {', [
    'false',
    'true',
  ]),
  ...notVisibleAs(RESTART, 'chat-server/chat-server.ts', 'recover(isTold = false): Promise<void> {', EMPTIED),
  ...notVisibleAs(
    STORE,
    'chat-server/chat-server.ts',
    'if (running === undefined) throw new Error(`chat id ${chatId} was given out twice`);',
    ['running === undefined', 'false'],
  ),
  ...notVisibleAs(OPERATOR, 'chat-server/chat-server.ts', 'if (running === undefined) return;', [
    'running === undefined',
    'false',
  ]),
  ...notVisibleAs(SETTING, 'chat-server/chat-server.ts', 'limitsChanged(): void {', EMPTIED),
  ...notVisibleAs(REMOVED, 'chat-server/chat-server.ts', 'clear(): Promise<void> {', EMPTIED),
  ...notVisibleAs(REMOVED, 'chat-server/held-chats.ts', 'async forgetAll(): Promise<void> {', EMPTIED),
  ...notVisibleAs(STORE, 'chat-server/held-chats.ts', 'if (this.has(running)) return running;', [
    'this.has(running)',
    'true',
  ]),
  ...notVisibleAs(
    NODES,
    'chat-server/held-chats.ts',
    'catchUp(running: RunningChat, known: Entry | undefined, stored: readonly Entry[]): void {',
    EMPTIED,
  ),
  ...notVisibleAs(
    'only the scripts of a mock and several processes ask who has written the beginning of a chat',
    'chat-server/held-chats.ts',
    'this.entries.tell(running, entries, true);',
    ['true', 'false'],
  ),
  ...notVisibleAs(NODES, 'chat-server/contact.ts', 'running.ownAttachments += change;', [
    'running.ownAttachments += change',
    'running.ownAttachments -= change',
  ]),
  ...notVisibleAs(
    NODES,
    'chat-server/contact.ts',
    'const changed = (running: RunningChat) => this.listeners.tell(running, running.presence);',
    ['(running: RunningChat) => this.listeners.tell(running, running.presence)', '() => undefined'],
  ),
  ...notVisibleAs(
    'those who follow a mock are told the same once more',
    'chat-server/contact.ts',
    'if (running.presence.typingPreview === typingPreview) return;',
    ['running.presence.typingPreview === typingPreview', 'false'],
  ),
  ...equivalentAs(
    'to append nothing changes nothing',
    'chat-server/carry-out.ts',
    'if (isRefusal(decision) || decision.length === 0) return decision;',
    ['decision.length === 0', 'false'],
  ),
  ...equivalentAs(
    'an alarm is as good as another of the same time',
    'chat-server/deadlines.ts',
    'if (planned !== undefined && planned.at <= at) return;',
    ['planned.at <= at', 'planned.at < at'],
  ),
  ...equivalentAs(
    'the clock asks again, and finds that nothing is due',
    'chat-server/deadlines.ts',
    'cancel(chatId: string): void {',
    EMPTIED,
  ),
  ...notVisibleAs(
    IDS,
    'chat-server/ids.ts',
    'const second = (atClock + Math.floor(given / SESSIONS)) % 2 ** 32;',
    ['given / SESSIONS', 'given * SESSIONS'],
    ['atClock + Math.floor(given / SESSIONS)', 'atClock - Math.floor(given / SESSIONS)'],
    [
      '(atClock + Math.floor(given / SESSIONS)) % 2 ** 32',
      '(atClock + Math.floor(given / SESSIONS)) * 2 ** 32',
    ],
  ),
  ...notVisibleAs(
    IDS,
    'chat-server/ids.ts',
    'function aliasDigits(alias: string, secret: Buffer): string {',
    EMPTIED,
  ),
  ...notVisibleAs(
    'only another process or a jump of the clock moves the last contact without a contact',
    'notifications/notifications.ts',
    '({ contacts, entry }) => contacts === running.contacts && entry.at >= lastContact,',
    ['entry.at >= lastContact', 'true'],
  ),
  ...notVisibleAs(
    OPERATOR,
    'notifications/notifications.ts',
    'if (registration === undefined) return Promise.resolve();',
    ['registration === undefined', 'false'],
  ),
  ...notVisibleAs(
    'the next step finds that they are attached, in this process or in another',
    'notifications/notifications.ts',
    'if (running.presence.attachments > 0) return;',
    ['running.presence.attachments > 0', 'false'],
  ),
  ...notVisibleAs(
    'without a URL nothing is posted, and only several processes have entries of another',
    'notifications/notifications.ts',
    'if (!isOwn || service.settings.customHttpPushUrl === undefined) return;',
    ['!isOwn || service.settings.customHttpPushUrl === undefined', 'false'],
  ),
  ...notVisibleAs(IN_CONTACT, 'notifications/notifications.ts', 'running.presence.attachments === 0,', [
    'running.presence.attachments === 0',
    'true',
  ]),
  ...notVisibleAs(
    IN_CONTACT,
    'notifications/notifications.ts',
    'if (attachments > 0 || left.length === 0) return void waiting.delete(running);',
    ['attachments > 0 || left.length === 0', 'attachments > 0 && left.length === 0'],
    ['attachments > 0', 'false'],
  ),
  ...notVisibleAs(JOURNAL, 'notifications/post-json.ts', 'return { status: 0, error: reasonOf(error) };', [
    '{ status: 0, error: reasonOf(error) }',
    '{}',
  ]),
  ...notVisibleAs(
    OPERATOR,
    'notifications/news.ts',
    'return registration?.type === CUSTOM_HTTP ? registration : undefined;',
    ['registration?.type', 'registration.type'],
  ),
];
