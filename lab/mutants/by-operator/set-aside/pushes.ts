import { equivalent, notVisible, type SetAside } from '../set-aside.ts';
import { BOUND, JOURNAL } from './reasons.ts';

const CLOSING = 'only a server that is closed, or loses its URL meanwhile, executes it';
const CLOCK = 'how long a jump of the clock waits for pushes, which only a mock has';
const LASTING = 'a chat is kept for longer than its pushes are tried';
const UNREAD = 'nothing reads this part of a registration';
const ALWAYS = 'what posts never throws';

/** Mutants of custom-http push that neither a client nor the provider of pushes can see. */
export const pushes: readonly SetAside[] = [
  ...notVisible(
    BOUND,
    'notifications/delivery.ts',
    'if (this.#pushes.size >= MAX_PUSHES) {',
    'return this.#note(push, 0, { status: 0, error: `${MAX_PUSHES} pushes wait already` });',
  ),
  ...notVisible(BOUND, 'notifications/notifications.ts', 'if (unseen.length >= MAX_WAITING) unseen.shift();'),
  ...notVisible(
    JOURNAL,
    'notifications/delivery.ts',
    '#note({ chatId, body }: Push, attempt: number, { status, error }: PostResult): void {',
    "operation: 'customHttpPush',",
    "method: 'POST',",
    "path: this.#service.settings.customHttpPushUrl ?? '',",
    'response: {',
    'body: JSON.stringify({ attempt, error, push: JSON.parse(body) }),',
    'return { status: 0, error: error instanceof Error ? error.message : inspect(error) };',
  ),
  ...notVisible(
    JOURNAL,
    'notifications/post-json.ts',
    'function reasonOf(error: unknown): string {',
    'if (!(error instanceof Error)) return inspect(error);',
    "if (error.name === 'TimeoutError') return `no answer within ${TIMEOUT} ms`;",
    "const code = cause instanceof Error ? Reflect.get(cause, 'code') : undefined;",
    "return typeof code === 'string' ? code : error.message;",
  ),
  ...notVisible(
    CLOSING,
    'notifications/delivery.ts',
    'close(): void {',
    'if (this.#closing.signal.aborted) return;',
    'url === undefined || this.#closing.signal.aborted',
    "? { status: 0, error: 'there is no URL to push to' }",
  ),
  ...notVisible(
    CLOSING,
    'notifications/notifications.ts',
    "service.ended.addEventListener('abort', () => delivery.close(), { once: true });",
  ),
  ...notVisible(
    CLOSING,
    'notifications/post-json.ts',
    'signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]),',
  ),
  ...notVisible(
    CLOCK,
    'notifications/delivery.ts',
    'function patiently(work: Promise<void>): Promise<void> {',
    'const patience = new Promise<void>((resolve) => {',
    'return Promise.race([work, patience]).finally(() => clearTimeout(timer));',
  ),
  ...notVisible(
    LASTING,
    'notifications/delivery.ts',
    'forget(chatId: string): void {',
    'for (const push of this.#pushes) if (push.chatId === chatId) this.#pushes.delete(push);',
  ),
  ...notVisible(ALWAYS, 'notifications/delivery.ts', '} catch (error) {'),
  ...equivalent(
    UNREAD,
    'chat/push-registration.ts',
    '...(provider !== undefined && { provider }),',
    '...(language !== undefined && { language }),',
  ),
  ...notVisible(
    LASTING,
    'notifications/notifications.ts',
    'chats.onForgotten((running) => {',
    'waiting.get(running)?.cancel?.();',
  ),
];
