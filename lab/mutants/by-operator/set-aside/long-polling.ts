import { EMPTIED, equivalentAs, MARK, notVisibleAs, type SetAside } from '../set-aside.ts';
import {
  BROKEN_OFF,
  CLOSING_OR_FAILING,
  CREDENTIALS,
  FAILS,
  FAULT,
  LARGE,
  OF_THE_MOCK,
  PARSED,
  PEOPLE,
  SETTING,
  TLS,
} from './reasons.ts';

const NOT_EMPTY = 'a body without messages was refused before';

/** Mutants of requests over long-polling. */
export const longPolling: readonly SetAside[] = [
  ...notVisibleAs(
    PARSED,
    'cometd/bayeux-body.ts',
    'if (request.body !== undefined) return checkMessages(request.body);',
    ['request.body !== undefined', 'false'],
  ),
  ...notVisibleAs(
    BROKEN_OFF,
    'cometd/bayeux-body.ts',
    "if (error instanceof BodyError && error.reason === 'too-large')",
    ["error instanceof BodyError && error.reason === 'too-large'", 'true'],
    ["error.reason === 'too-large'", 'true'],
  ),
  ...notVisibleAs(
    TLS,
    'cometd/cookies.ts',
    'const isSecure = behindTls || (request.socket as Partial<TLSSocket>).encrypted === true;',
    ['behindTls || (request.socket as Partial<TLSSocket>).encrypted === true', 'false'],
  ),
  ...equivalentAs(
    'what is undefined is no URL either',
    'cometd/cookies.ts',
    'if (origin === undefined || !URL.canParse(origin)) return false;',
    ['origin === undefined', 'false'],
  ),
  {
    kind: 'not visible',
    file: 'cometd/endpoint.ts',
    text: 'this.#longPolling = new LongPolling(this.#engine, {',
    operator: 'ObjectLiteral',
    after: '{}',
    reason: SETTING,
  },
  ...notVisibleAs(FAILS, 'cometd/endpoint.ts', '() => failResponse(response),', [
    '() => failResponse(response)',
    '() => undefined',
  ]),
  ...notVisibleAs(
    OF_THE_MOCK,
    'cometd/endpoint.ts',
    'const used = ({ clientId }: BayeuxMessage) => this.#engine.webSocketSession(clientId);',
    ['({ clientId }: BayeuxMessage) => this.#engine.webSocketSession(clientId)', '() => undefined'],
  ),
  ...notVisibleAs(
    CREDENTIALS,
    'cometd/endpoint.ts',
    "take: (messages, headers) => this.#receive(messages, headers, named, 'cometd-websocket', used),",
    [
      "(messages, headers) => this.#receive(messages, headers, named, 'cometd-websocket', used)",
      '() => undefined',
    ],
  ),
  ...notVisibleAs(
    FAULT,
    'cometd/endpoint.ts',
    "take: (messages, headers) => this.#receive(messages, headers, named, 'cometd-websocket', used),",
    ["'cometd-websocket'", '""'],
  ),
  ...equivalentAs(
    'every message has its origin by then',
    'cometd/endpoint.ts',
    'this.#engine.servicesOf(message, named, originOf(message)?.session),',
    ['originOf(message)?.session', 'originOf(message).session'],
  ),
  ...notVisibleAs(
    'faults, the journal and a setting alone need the service that stands in the path',
    'cometd/endpoint.ts',
    '#serviceOf(target: string | undefined): Service | undefined {',
    EMPTIED,
  ),
  ...equivalentAs(
    'the library does not know such a session, and no connect of it is ever held or drained there',
    'cometd/long-polling.ts',
    'if (engine.webSocketSession(session.id) !== undefined) return;',
    ['engine.webSocketSession(session.id) !== undefined', 'false'],
  ),
  ...notVisibleAs(
    CLOSING_OR_FAILING,
    'cometd/long-polling.ts',
    "session.addListener('suspended', () => {",
    EMPTIED,
    ["'suspended'", '""'],
  ),
  ...equivalentAs(
    NOT_EMPTY,
    'cometd/long-polling.ts',
    'const session = sessionOf(this.#engine.server, message?.clientId);',
    ['message?.clientId', 'message.clientId'],
  ),
  ...notVisibleAs(FAILS, 'cometd/long-polling.ts', '() => failResponse(response),', [
    '() => failResponse(response)',
    '() => undefined',
  ]),
  ...equivalentAs(
    NOT_EMPTY,
    'cometd/long-polling.ts',
    "const isHandshake = first?.channel === '/meta/handshake';",
    ['first?.channel', 'first.channel'],
  ),
  ...notVisibleAs(
    'a cookie of that value is nobody’s: only the journal shows it',
    'cometd/long-polling.ts',
    'if (cookie === undefined) delete request.headers.cookie;',
    ['cookie === undefined', 'false'],
  ),
  ...notVisibleAs(
    CLOSING_OR_FAILING,
    'cometd/long-polling.ts',
    "response.once('close', () => this.#open.delete(response));",
    ['() => this.#open.delete(response)', '() => undefined'],
    ["'close'", '""'],
  ),
  ...equivalentAs(
    'nothing that is put back changes nothing: what came since stays as it is',
    'cometd/long-polling.ts',
    'if (messages.length === 0 || this.#rearranged.has(session)) return;',
    ['messages.length === 0', 'false'],
  ),
  ...equivalentAs(
    'the library drains a queue for a connect alone, and that is known by then',
    'cometd/long-polling.ts',
    'if (response === undefined) return;',
    ['response === undefined', 'false'],
  ),
  ...notVisibleAs(
    'a response is destroyed in the tick after its socket: no client brings a push between the two',
    'cometd/long-polling.ts',
    'if (response.destroyed || response.socket?.destroyed !== false) {',
    ['response.socket?.destroyed !== false', 'false'],
  ),
  ...equivalentAs(
    'a connect that is answered has its socket, or is destroyed',
    'cometd/long-polling.ts',
    'if (response.destroyed || response.socket?.destroyed !== false) {',
    ['response.socket?.destroyed', 'response.socket.destroyed'],
  ),
  ...notVisibleAs(LARGE, 'cometd/long-polling.ts', "response.once('close', () => {", EMPTIED, [
    "'close'",
    '""',
  ]),
  ...notVisibleAs(
    'everything is in its place before the error, which nobody but the operator of the server reads',
    'cometd/long-polling.ts',
    'const since = hasMessages(session) ? takeMessages(session) : [];',
    ['[]', MARK],
  ),
  ...notVisibleAs(
    PEOPLE,
    'cometd/messages.ts',
    "if (body === undefined) throw new NoBayeuxError('the body is not JSON');",
    ['body === undefined', 'false'],
  ),
];
