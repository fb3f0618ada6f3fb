import { equivalentAs, notVisibleAs, type SetAside } from '../set-aside.ts';
import { BOUND, FAILS, FAULT, JOURNAL, OPERATOR } from './reasons.ts';

/** Mutants of WebSockets. */
export const webSocket: readonly SetAside[] = [
  ...notVisibleAs(BOUND, 'cometd/frame-queue.ts', 'this.#waiting += 1;', [
    'this.#waiting += 1',
    'this.#waiting -= 1',
  ]),
  ...notVisibleAs(
    FAILS,
    'cometd/websocket.ts',
    'if (error instanceof NoBayeuxError) return connection.close(1002, reasonOf(error));',
    ['error instanceof NoBayeuxError', 'true'],
  ),
  ...notVisibleAs(BOUND, 'cometd/websocket.ts', 'if (!isTaken) connection.close(...CLOSES.tooMany);', [
    '!isTaken',
    'false',
  ]),
  ...notVisibleAs(
    FAULT,
    'cometd/websocket.ts',
    "else if (fault?.effect.kind === 'delay') await fault.service.clock.wait(fault.effect.ms);",
    ["fault?.effect.kind === 'delay'", 'false'],
  ),
  ...notVisibleAs(FAULT, 'cometd/websocket.ts', "if (fault?.effect.kind === 'unknownClient')", [
    "fault?.effect.kind === 'unknownClient'",
    'false',
  ]),
  ...equivalentAs(
    'the library makes a reply to every message',
    'cometd/websocket.ts',
    'if (reply === undefined) return undefined;',
    ['reply === undefined', 'false'],
  ),
  ...notVisibleAs(
    JOURNAL,
    'cometd/websocket.ts',
    'this.#engine.during([message], () => this.#extended(session, reply, carrier));',
    ['[message]', '[]'],
  ),
  ...equivalentAs(
    'without a session no connect succeeds',
    'cometd/websocket.ts',
    'if (isConnect && session !== undefined && reply.successful) {',
    ['session !== undefined', 'true'],
  ),
  ...equivalentAs(
    'every handshake has a session',
    'cometd/websocket.ts',
    'if (isHandshake && session !== undefined && reply.successful) {',
    ['session !== undefined', 'true'],
  ),
  ...notVisibleAs(OPERATOR, 'cometd/websocket.ts', 'guard(() => heldConnect(session)?.cancel());', [
    'heldConnect(session)?.cancel',
    'heldConnect(session).cancel',
  ]),
  ...equivalentAs(
    'a connection that is gone asks of each session whether it uses another by then',
    'cometd/websocket.ts',
    'if (before !== undefined) this.#users.get(before)?.delete(session);',
    ['before !== undefined', 'true'],
    ['before !== undefined', 'false'],
    ['before !== undefined', 'before === undefined'],
  ),
  ...equivalentAs(
    'every connection that a session used is known',
    'cometd/websocket.ts',
    'if (before !== undefined) this.#users.get(before)?.delete(session);',
    ['this.#users.get(before)?.delete', 'this.#users.get(before).delete'],
  ),
  ...notVisibleAs(
    'what cannot be sent any more only the journal shows',
    'cometd/websocket.ts',
    'if (connection.readyState !== 1) return this.#expires(session);',
    ['connection.readyState !== 1', 'false'],
  ),
  ...equivalentAs(
    'no extension takes a reply away',
    'cometd/websocket.ts',
    'if (extended !== undefined) this.#send(connection, [extended]);',
    ['extended !== undefined', 'true'],
  ),
  ...notVisibleAs(
    FAILS,
    'cometd/websocket.ts',
    'this.#engine.held.hold(scheduler, () => connection.close(...CLOSES.failed));',
    ['() => connection.close(...CLOSES.failed)', '() => undefined'],
  ),
  ...equivalentAs(
    'a connection is given along with a session alone',
    'cometd/websocket.ts',
    'if (connection !== undefined && session !== undefined) {',
    ['session !== undefined', 'true'],
  ),
  ...equivalentAs(
    'what is sent on a connection that closes is thrown away',
    'cometd/websocket.ts',
    'if (messages.length === 0 || connection.readyState !== 1) return;',
    ['connection.readyState !== 1', 'false'],
  ),
];
