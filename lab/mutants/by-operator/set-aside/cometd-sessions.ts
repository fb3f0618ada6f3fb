import { EMPTIED, equivalentAs, MARK, notVisibleAs, type SetAside } from '../set-aside.ts';
import {
  BOUND,
  CLOSING_OR_FAILING,
  CREDENTIALS,
  FIGURE,
  JOURNAL,
  OF_THE_MOCK,
  OPERATOR,
  PROFILE,
} from './reasons.ts';

const UNREAD_BY_AGENTS = 'what an event tells agents beside its text, no driver of agents has a word for';

/** Mutants of what follows a chat, of sessions and of channels. */
export const cometdSessions: readonly SetAside[] = [
  ...notVisibleAs(
    OPERATOR,
    'cometd/attachments.ts',
    'for (const attachment of this.#bySession.get(session) ?? []) this.#detach(attachment);',
    ['[]', MARK],
  ),
  ...notVisibleAs(
    PROFILE,
    'cometd/attachments.ts',
    "const body = overlaidPush(service.settings, 'push', answer.body);",
    ["'push'", '""'],
  ),
  ...notVisibleAs(
    'in a chat that has ended nothing happens, and nobody asks who follows it',
    'cometd/attachments.ts',
    'if (hasEnded) this.#detach(attachment);',
    ['hasEnded', 'false'],
  ),
  ...notVisibleAs(
    'what is pushed to a session that is gone only the journal shows, and it is detached once',
    'cometd/attachments.ts',
    'function remove<Key>(sets: Map<Key, Set<Attachment>>, key: Key, attachment: Attachment): void {',
    EMPTIED,
  ),
  ...notVisibleAs(OPERATOR, 'cometd/background.ts', 'const transcriptPosition = ext?.transcriptPosition;', [
    'ext?.transcriptPosition',
    'ext.transcriptPosition',
  ]),
  ...notVisibleAs(
    UNREAD_BY_AGENTS,
    'cometd/background.ts',
    'await service.chats.execute(running, { ...notice, eventAttributes: { transcriptPosition } });',
    ['{ transcriptPosition }', '{}'],
  ),
  ...equivalentAs(
    'every message has an origin',
    'cometd/engine.ts',
    'const NOWHERE: Origin = { headers: {} };',
    ['{ headers: {} }', '{}'],
  ),
  ...equivalentAs(
    'what is no message has no reply that could be the one',
    'cometd/engine.ts',
    '#current: readonly BayeuxMessage[] = [];',
    ['[]', MARK],
  ),
  ...notVisibleAs(
    OF_THE_MOCK,
    'cometd/engine.ts',
    'readonly #pushes = new Pushes((session) => this.#transportOf(session));',
    ['(session) => this.#transportOf(session)', '() => undefined'],
  ),
  ...notVisibleAs(
    FIGURE,
    'cometd/engine.ts',
    "readonly #sessionsOver = { 'cometd-long-polling': 0, 'cometd-websocket': 0 };",
    ["{ 'cometd-long-polling': 0, 'cometd-websocket': 0 }", '{}'],
  ),
  ...notVisibleAs(
    JOURNAL,
    'cometd/engine.ts',
    'guard(() => this.#record(from as BayeuxSession | null, message));',
    ['() => this.#record(from as BayeuxSession | null, message)', '() => undefined'],
  ),
  ...notVisibleAs(BOUND, 'cometd/engine.ts', "server.addListener('channelAdded', () => {", EMPTIED, [
    "'channelAdded'",
    '""',
  ]),
  ...notVisibleAs(BOUND, 'cometd/engine.ts', "server.addListener('channelRemoved', () => {", EMPTIED, [
    "'channelRemoved'",
    '""',
  ]),
  ...equivalentAs(
    'the library names the channel that listens, which is always this one',
    'cometd/engine.ts',
    "const name = channel.name === '/service/chatV2/*' ? message.channel : channel.name;",
    ["channel.name === '/service/chatV2/*'", 'true'],
  ),
  ...notVisibleAs(JOURNAL, 'cometd/engine.ts', '} finally {', EMPTIED),
  ...notVisibleAs(
    FIGURE,
    'cometd/engine.ts',
    'get sessions(): Readonly<Record<PushTransport, number>> {',
    EMPTIED,
  ),
  ...equivalentAs(
    'no session uses a transport of its own there',
    'cometd/engine.ts',
    "return session !== undefined && this.#transports.get(session) === 'cometd-websocket'",
    ['session !== undefined', 'true'],
  ),
  ...notVisibleAs(
    OF_THE_MOCK,
    'cometd/engine.ts',
    'const own = published === undefined ? named : this.#registry.get(published);',
    ['published === undefined', 'true'],
    ['published === undefined', 'false'],
  ),
  ...notVisibleAs(BOUND, 'cometd/engine.ts', '#makeRoom(): boolean {', EMPTIED),
  ...notVisibleAs(
    OF_THE_MOCK,
    'cometd/engine.ts',
    '#transportOf(session: BayeuxSession): PushTransport {',
    EMPTIED,
  ),
  ...notVisibleAs(
    OF_THE_MOCK,
    'cometd/engine.ts',
    "return this.#transports.get(session) ?? 'cometd-long-polling';",
    [
      "this.#transports.get(session) ?? 'cometd-long-polling'",
      "this.#transports.get(session) && 'cometd-long-polling'",
    ],
  ),
  ...notVisibleAs(
    BOUND,
    'cometd/engine.ts',
    'keepByConnects(session, () => this.#unconnected.delete(session));',
    ['() => this.#unconnected.delete(session)', '() => undefined'],
  ),
  ...notVisibleAs(CREDENTIALS, 'cometd/engine.ts', 'const origin = originOf(message) ?? NOWHERE;', [
    'originOf(message) ?? NOWHERE',
    'originOf(message) && NOWHERE',
  ]),
  ...notVisibleAs(
    CREDENTIALS,
    'cometd/origin.ts',
    'export function arrivedFrom(message: Arrived, origin: Origin): void {',
    EMPTIED,
  ),
  ...notVisibleAs(
    CREDENTIALS,
    'cometd/origin.ts',
    'export function originOf(message: Arrived): Origin | undefined {',
    EMPTIED,
  ),
  ...notVisibleAs(
    CLOSING_OR_FAILING,
    'cometd/held-connects.ts',
    'hold(scheduler: Scheduler, failed: () => void): void {',
    EMPTIED,
  ),
  ...notVisibleAs(
    CLOSING_OR_FAILING,
    'cometd/held-connects.ts',
    'for (const way of WAYS_TO_LET_GO) {',
    EMPTIED,
  ),
  ...notVisibleAs(CLOSING_OR_FAILING, 'cometd/held-connects.ts', 'if (own === undefined) continue;', [
    'own === undefined',
    'true',
  ]),
  ...equivalentAs(
    'nobody who is told of an emptied queue looks at the replies',
    'cometd/inner-parts.ts',
    'return inner(session)._drainQueue([]);',
    ['[]', MARK],
  ),
];
