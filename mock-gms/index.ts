import { resolve } from 'node:path';
import { checkedListener } from './handle/checked-listener.ts';
import { localService } from './handle/local-service.ts';
import type { FollowedServerEvent, MockGms } from './handle/mock-gms.ts';
import type { FailedRequest } from './journal/failed-request.ts';
import type { MockGmsOptions } from './server/mock-gms-options.ts';
import type { LiveOption } from './server/option-table.ts';
import { startServer } from './server/server.ts';
import { type ResolvedOptions, resolveOptions } from './server/server-options.ts';
import { requireServiceName } from './services/set-up.ts';

export { ClosedError } from './boundary/closed-error.ts';
export type { JsonValue } from './boundary/json.ts';
export type { Entry, JsonObject, UserData, UserDataValue } from './chat/entry.ts';
export type { ChatFile } from './chat/file.ts';
export type { LeaveAction, LeaveOptions } from './chat/leave-options.ts';
export type { Participant, ParticipantType } from './chat/participant.ts';
export type { JoinOptions, TransferOptions } from './desk/desk.ts';
export { DeskError } from './desk/desk-error.ts';
export type { DeskFile } from './desk/desk-files.ts';
export type { ListedScript } from './desk/script/catalogue.ts';
export type { ChatScript } from './desk/script/chat-script.ts';
export type { Conversation, SayOptions } from './desk/script/conversation.ts';
export type { Heard, ListenOptions } from './desk/script/heard.ts';
export { ConversationOver } from './desk/script/over.ts';
export type { Script } from './desk/script/script.ts';
export type { TypingTime } from './desk/script/typing-time.ts';
export { parseScript } from './desk/script/yaml/parse-script.ts';
export { ScriptError } from './desk/script/yaml/script-error.ts';
export type { CountedFault, Fault, FaultEffect, FaultOperation, PushFault } from './faults/fault.ts';
export { FaultError } from './faults/fault-error.ts';
export { connectMockGms } from './handle/connect.ts';
export type {
  ChatEvent,
  ChatHandle,
  ChatScriptHandle,
  ChatState,
  ClockHandle,
  EntryMatch,
  FaultsHandle,
  FollowedEvent,
  FollowedServerEvent,
  JournalHandle,
  MockGms,
  ParticipantHandle,
  Playing,
  ServiceHandle,
  WaitOptions,
} from './handle/mock-gms.ts';
export { type ConnectOptions, RemoteError } from './handle/remote-call.ts';
export type { Exchange } from './journal/exchange.ts';
export type { ExchangeDetail } from './journal/exchange-detail.ts';
export type { FailedRequest } from './journal/failed-request.ts';
export type { Finding, FindingCode, FindingProvenance, Severity } from './journal/judge/finding.ts';
export type { ExchangeQuery } from './journal/query.ts';
export type { ExchangeSummary } from './journal/summary.ts';
export { VerificationError } from './journal/verification-error.ts';
export type { Verification } from './journal/verify.ts';
export type { ScriptOptions } from './saved-chat/as-script/write-script.ts';
export type { RunnerName } from './saved-chat/as-test/runners.ts';
export type { TestOptions } from './saved-chat/as-test/write-test.ts';
export type { LeftOut, SavedChat } from './saved-chat/saved-chat.ts';
export type { CertificateFiles, MockGmsOptions } from './server/mock-gms-options.ts';
export { OptionError } from './server/option-error.ts';
export { ProfileFileError, readProfile } from './server/profile-file.ts';
export type { RunningDeadline } from './services/deadlines.ts';
export { withoutChatId } from './services/learned/chat-id-in-texts.ts';
export type { LearnedProfile, ProfileSource } from './services/learned/learned-profile.ts';
export { overlaidAnswer, overlaysFor } from './services/learned/overlaid-body.ts';
export {
  FORMS,
  type FormName,
  type Overlay,
  type OverlayEndpoint,
  type OverlayPlace,
} from './services/learned/overlay.ts';
export { withoutOwnNumbers } from './services/learned/own-numbers.ts';
export { MAX_INSIDE, profileProblem } from './services/learned/profile-problem.ts';
export type { ServerEvent } from './services/server-events.ts';
export type { ServiceEvent, ShownEntry } from './services/service-events.ts';
export { type ServiceSettings, SettingError, type SettingsChange } from './services/settings.ts';
export { type ServiceSnapshot, SnapshotError } from './services/snapshot.ts';
export type { LocalBlobsOptions } from './store/blob-levels.ts';
export type { BlobStore, OpenBlob, StagedBlob } from './store/blob-store.ts';
export { LocalBlobs } from './store/local-blobs.ts';
export type { Follower, Logged, Logs, News } from './store/logs.ts';
export { MemoryStore } from './store/memory.ts';
export type { ServiceEntry, ServiceFact } from './store/service-entry.ts';
export type { ChatPlace, Signal, Store } from './store/store.ts';
export { StoreError, StoreUnavailable } from './store/store-error.ts';

/** A mock GMS that runs in this process. */
export interface RunningMockGms extends MockGms {
  /** The port on which it listens. */
  readonly port: number;
  /** The path before `/2/chat`, such as `/genesys`. */
  readonly basePath: string;
  /** The token that the control API asks for. Undefined if it asks for none, as on loopback by default. */
  readonly controlToken: string | undefined;
  /** The certificate of a server with `tls`, as PEM: clients need it to trust the server. */
  readonly certificate: string | undefined;
  /**
   * Calls the listener with every request that fails from now on: one with a status of 400 or more, or with a `statusCode` that
   * is an error. It is told without keys, texts and data. Returns a function that stops it.
   *
   * @example
   * gms.onFailedRequest(({ operation, status, why }) => console.warn(operation, status, why));
   */
  onFailedRequest(listener: (failed: FailedRequest) => void): () => void;
  /**
   * Applies options that can change while the server runs: allowedHosts, allowedHeaders, controlOrigins, admission, defaults,
   * services, scripts. Settings that were changed meanwhile stay as they are, unless the options for them have changed.
   *
   * @throws {OptionError} or {SettingError} for invalid options; nothing has changed then
   */
  reconfigure(options: Pick<MockGmsOptions, LiveOption>): void;
  /**
   * Stops the server and frees the port. Requests that are under way, such as an upload, have two seconds to be answered. Held
   * connects and event streams are completed at once, and waits are rejected with a {@link ClosedError}.
   */
  close(): Promise<void>;
}

/**
 * Starts a mock GMS in this process. Services are silent until told otherwise.
 *
 * @param options `port: 0` takes any that is free; see {@link MockGmsOptions}
 * @throws {OptionError} or {SettingError} for invalid options
 * @throws {StoreError} if the folder `data`, or the Redis `store`, cannot be used; nothing in it has changed then
 * @throws the error of Node's `listen` if the port is taken, with its `code`; nothing is left behind then
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
  const resolved = await withStore(resolveOptions(options));
  // A store that was handed in may go on elsewhere.
  const closeStore = async () => {
    if (typeof options.store !== 'object') await resolved.store.close();
  };
  const server = await startServer(resolved).catch(async (error: unknown) => {
    await closeStore();
    throw error;
  });
  const host = resolved.host.includes(':') ? `[${resolved.host}]` : resolved.host;
  const scheme = server.certificate === undefined ? 'http' : 'https';
  const url = resolved.publicUrl ?? `${scheme}://${host}:${server.port}`;
  const { basePath, controlToken } = resolved;
  const { registry, certificate } = server;
  let closing: Promise<void> | undefined;
  const dataURL = (name: string) => `${url}${basePath}/2/chat/${name}`;
  return {
    url,
    port: server.port,
    basePath,
    controlToken,
    certificate,
    dataURL,
    service(name) {
      requireServiceName(name);
      return localService(registry, name, dataURL(name));
    },
    async services() {
      await registry.catchUp();
      return registry.list().map(({ name }) => name);
    },
    async follow(listener) {
      const tell = checkedListener(listener);
      return registry.events.subscribe(({ text }) => tell(JSON.parse(text) as FollowedServerEvent)).stop;
    },
    onFailedRequest: (listener) => registry.journal.traffic.onFailed(listener),
    reconfigure(changed) {
      // The token stays: none is made up where the server has begun without.
      server.reconfigure({ ...resolveOptions({ ...options, ...changed }), controlToken });
    },
    close() {
      closing ??= server.close().then(closeStore);
      return closing;
    },
  };
}

/** What the store of a folder, or of a Redis, brings along is loaded when there is one. */
async function withStore(options: ResolvedOptions): Promise<ResolvedOptions> {
  if (options.storeUrl !== undefined) {
    const { openRedis } = await import('./store/redis/open-redis.ts');
    return { ...options, store: await openRedis(options.storeUrl) };
  }
  if (options.data === undefined) return options;
  const { openFolder } = await import('./store/open-folder.ts');
  return { ...options, store: await openFolder(resolve(options.data)) };
}
