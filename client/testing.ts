import type { Edition } from './edition.ts';
import { createWebChatService, type WebChatService, type WebChatServiceOptions } from './index.ts';
import { createManualClock, type ManualClock } from './testing/manual-clock.ts';
import { MemoryGms } from './testing/memory-gms.ts';
import { serviceName } from './web-chat-service.ts';

export { createManualClock, type ManualClock } from './testing/manual-clock.ts';
export {
  type AgentOptions,
  type MemoryAgent,
  MemoryGms,
  type MemoryRequest,
  type Spoilt,
} from './testing/memory-gms.ts';

/** A service whose server and whose time are in the test's hands. */
export interface TestWebChat<InEdition extends Edition = '9.0'> {
  readonly service: WebChatService<InEdition>;
  /** The server in memory: the agent's side, the requests so far, and ways to fail. */
  readonly gms: MemoryGms;
  /** Stands still; advance it for polls by the clock and for typing to end. */
  readonly clock: ManualClock;
  /** Has the service fetch what is new, without time passing. */
  deliver(): Promise<void>;
}

/**
 * Makes a service for an app's tests, complete down to its requests but for the network.
 * @example
 * const { service, gms, deliver } = createTestWebChat();
 * const texts: string[] = [];
 * service.on('messageReceived', ({ messages }) => texts.push(...messages.map((message) => message.text)));
 * await service.startChat({ nickname: 'Ada' });
 * gms.join({ nickname: 'Ann' }).say('Hello');
 * await deliver();
 * // texts.at(-1) === 'Hello'
 */
export function createTestWebChat<InEdition extends Edition = '9.0'>(
  options: Omit<WebChatServiceOptions<InEdition>, 'fetch' | 'clock'> = {},
): TestWebChat<InEdition> {
  const clock = createManualClock();
  const gms = new MemoryGms(clock);
  const service = createWebChatService<InEdition>({
    dataURL: 'http://gms.test/genesys/2/chat/test',
    ...options,
    fetch: gms.fetch,
    clock,
  } as WebChatServiceOptions<InEdition>);
  const deliver = async () => {
    await service.bus.registerPlugin(serviceName).command(`${serviceName}.poll`);
  };
  return { service, gms, clock, deliver };
}
