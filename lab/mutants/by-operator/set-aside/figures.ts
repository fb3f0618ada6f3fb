import { notVisible, type SetAside } from '../set-aside.ts';
import { FIGURE } from './reasons.ts';

/** Mutants of what is counted and logged for those who look after a server. */
export const figures: readonly SetAside[] = [
  ...notVisible(
    FIGURE,
    'cometd/engine.ts',
    'this.#sessionsOver[transport] += 1;',
    'this.#sessionsOver[transport] -= 1;',
    "outcome: reply.successful === false ? 'failed' : 'done',",
  ),
  ...notVisible(
    FIGURE,
    'cometd/endpoint.ts',
    'get sessions(): Readonly<Record<PushTransport, number>> {',
    '#refused({ statusCode }: ServerResponse): void {',
    'if (statusCode < 400) return;',
    "this.#registry.journal.traffic.refused(statusCode, 'Not a request of Bayeux', 'cometd-long-polling');",
  ),
  ...notVisible(
    FIGURE,
    'cometd/performer.ts',
    'this.#record(service, publication, { body, chatId, outcome });',
    "this.#record(sender, publication, { body, outcome: 'failed' });",
  ),
  ...notVisible(
    FIGURE,
    'chat-http/http-handler.ts',
    "const named = 'service' in route ? route.service : undefined;",
    "record(registry, call, reply, { status: 200, outcome: 'done' }, kept);",
  ),
  ...notVisible(FIGURE, 'notifications/delivery.ts', "status >= 200 && status < 300 ? 'done' : 'failed',"),
];
