import type { Edition } from './base/edition.ts';
import { serviceName } from './commands/web-chat-service.ts';
import { createWebChatService, type WebChatService, type WebChatServiceOptions } from './polling.ts';
import { createManualClock, type ManualClock } from './testing/manual-clock.ts';
import { MemoryGms } from './testing/memory-gms.ts';

export { createManualClock, type ManualClock } from './testing/manual-clock.ts';
export { MemoryBayeux } from './testing/memory-bayeux.ts';
export {
  type AgentOptions,
  type MemoryAgent,
  MemoryGms,
} from './testing/memory-gms.ts';
export type { MemoryOperation, SpoilableOperation } from './testing/memory-operation.ts';
export type { MemoryRequest, Spoilt } from './testing/memory-request.ts';

/** A service whose server and whose time are in the test's hands. */
export interface TestWebChat<InEdition extends Edition = '9.0'> {
  /** The client under test, connected to the server in memory. */
  readonly service: WebChatService<InEdition>;
  /** The server in memory: the agent's side, the requests so far, and ways to fail. */
  readonly gms: MemoryGms;
  /** Stands still; advance it for polls by the clock and for typing to end. */
  readonly clock: ManualClock;
  /**
   * Has the service fetch what is new, or over CometD the server push it, without time passing.
   *
   * @throws {Error} before anything was asked of the server
   */
  deliver(): Promise<void>;
}

/**
 * Makes a service for an app's tests, complete down to its requests but for the network: over polling, or over CometD
 * with `cometD: { enabled: true }`, where the CometD library is what is replaced.
 * @example
 * const { service, gms, deliver } = createTestWebChat();
 * const texts: string[] = [];
 * service.on('messageReceived', ({ messages }) => texts.push(...messages.map((message) => message.text)));
 * await service.startChat({ nickname: 'Ada' });
 * gms.join({ nickname: 'Ann' }).say('Hello');
 * await deliver();
 * texts.at(-1); // 'Hello'
 * @see WebChatService 9.0, commands and events
 */
export function createTestWebChat<InEdition extends Edition = '9.0'>(
  options: Omit<WebChatServiceOptions<InEdition>, 'fetch' | 'clock' | 'cometd'> = {},
): TestWebChat<InEdition> {
  const clock = createManualClock();
  const gms = new MemoryGms(clock);
  const service = createWebChatService<InEdition>({
    dataURL: 'http://gms.test/genesys/2/chat/test',
    ...options,
    ...(options.cometD?.enabled
      ? { cometD: { cometURL: 'http://gms.test/genesys/cometd', ...options.cometD } }
      : {}),
    fetch: gms.fetch,
    cometd: gms.cometd,
    clock,
  } as WebChatServiceOptions<InEdition>);
  const deliver = async () => {
    if (gms.requests.length === 0) throw new Error('deliver: there is no chat yet; start one first');
    if (options.cometD?.enabled) gms.bayeux?.deliver();
    else await service.bus.registerPlugin(serviceName).command(`${serviceName}.poll`);
  };
  return { service, gms, clock, deliver };
}
