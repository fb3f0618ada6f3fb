import { localService } from './handle/local-service.ts';
import type { MockGms, ServiceHandle } from './handle/mock-gms.ts';
import { type MockGmsOptions, resolveOptions } from './server/options.ts';
import { startServer } from './server/server.ts';
import type { Service } from './services/service.ts';

export type { Entry, JsonObject, UserData } from './chat/entry.ts';
export type { Participant, ParticipantType } from './chat/participant.ts';
export type { JoinOptions } from './desk/desk.ts';
export { DeskError } from './desk/desk-error.ts';
export type { Fault, FaultEffect } from './faults/fault.ts';
export type {
  ChatEvent,
  ChatHandle,
  ChatState,
  ClockHandle,
  EntryMatch,
  FaultsHandle,
  MockGms,
  ParticipantHandle,
  ServiceHandle,
  WaitOptions,
} from './handle/mock-gms.ts';
export type { Exchange } from './journal/exchange.ts';
export { type MockGmsOptions, OptionError } from './server/options.ts';
export { type ServiceSettings, SettingError, type SettingsChange } from './services/settings.ts';
export { MemoryStore } from './store/memory.ts';
export type { Store } from './store/store.ts';

/** A mock GMS that runs in this process. */
export interface RunningMockGms extends MockGms {
  readonly port: number;
  readonly basePath: string;
  /** Ends every connection and frees the port. */
  close(): Promise<void>;
}

/**
 * Starts a mock GMS in this process. Services are silent until told otherwise.
 *
 * @param options `port: 0` takes any that is free; see {@link MockGmsOptions}
 * @throws {OptionError} or {SettingError} for options that cannot be
 * @throws the error of Node's `listen` if the port is taken
 * @example
 * const gms = await startMockGms({ port: 0 });
 * const started = await fetch(gms.dataURL('support'), { method: 'POST', body: new URLSearchParams({ nickname: 'Jo' }) });
 * const chat = await gms.service('support').waitForChat();
 * const agent = await chat.join({ nickname: 'Ann' });
 * await agent.say('Hello Jo');
 * (await chat.transcript()).map(({ type }) => type); // ['ParticipantJoined', 'ParticipantJoined', 'Message']
 * await gms.close();
 */
export async function startMockGms(options: MockGmsOptions = {}): Promise<RunningMockGms> {
  const resolved = resolveOptions(options);
  const server = await startServer(resolved);
  const host = resolved.host.includes(':') ? `[${resolved.host}]` : resolved.host;
  const url = resolved.publicUrl ?? `http://${host}:${server.port}`;
  const { basePath } = resolved;
  const dataURL = (name: string) => `${url}${basePath}/2/chat/${name}`;
  const handles = new WeakMap<Service, ServiceHandle>();
  return {
    url,
    port: server.port,
    basePath,
    dataURL,
    service(name) {
      const service = server.registry.ensure(name);
      service.keep();
      const handle = handles.get(service) ?? localService(service, dataURL(name));
      handles.set(service, handle);
      return handle;
    },
    close: () => server.close(),
  };
}
