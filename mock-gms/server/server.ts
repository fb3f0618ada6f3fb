import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { guard } from '../boundary/guard.ts';
import { listen } from '../boundary/listen.ts';
import { report } from '../boundary/report.ts';
import { failure } from '../chat-api/answer.ts';
import { CometdEndpoint } from '../cometd/endpoint.ts';
import { addScript } from '../desk/script/catalogue.ts';
import { answerForScripts } from '../desk/script/chat-script.ts';
import { runScripts } from '../desk/script/run.ts';
import { fileHandler } from '../files/file-handler.ts';
import { isForAllowedHost } from '../http/host.ts';
import { respondFailed, respondJson } from '../http/respond.ts';
import { ChatCounts } from '../metrics/chat-counts.ts';
import { runNotifications } from '../notifications/notifications.ts';
import { chatHandler } from '../rest/rest-handler.ts';
import { ServiceRegistry } from '../services/registry.ts';
import { Nodes } from '../store/nodes.ts';
import { sweepScratchOnce } from '../store/sweep-scratch.ts';
import { VERSION } from '../version.ts';
import { Advertised } from './advertised.ts';
import { type Certificate, makeCertificate, readCertificate } from './certificate.ts';
import { Connections } from './connections.ts';
import { certificateNames, hostPolicy } from './hosts.ts';
import { lateApp } from './late-app.ts';
import { createHttpServer } from './listening.ts';
import { refuseHost } from './refuse-host.ts';
import type { ResolvedOptions } from './server-options.ts';
import { takeUpgrades } from './upgrades.ts';

/** A server that listens. */
export interface RunningServer {
  readonly registry: ServiceRegistry;
  readonly port: number;
  /** The certificate in use, as PEM; undefined for plain http. */
  readonly certificate: string | undefined;
  /**
   * Takes up what can change while the server runs: admission, names, origins, defaults and services.
   *
   * @throws {SettingError} or RangeError for an invalid service
   */
  reconfigure(options: ResolvedOptions): void;
  /** Answers what is under way, within the grace, and ends every connection. */
  close(): Promise<void>;
}

/** Resolves when what is under way has had time enough to be answered; aborted when nothing is. */
export type Grace = (done: AbortSignal) => Promise<unknown>;

const twoSeconds: Grace = (signal) => delay(2000, undefined, { signal, ref: false });

/**
 * Puts everything together and listens: CometD, REST and files first, then Express with the control API and the customer's page.
 *
 * @param grace how long closing waits for what is under way; two seconds unless a test says otherwise
 * @throws the error of `listen`, e.g. with code `EADDRINUSE`; nothing that was made goes on then
 */
export async function startServer(
  options: ResolvedOptions,
  grace: Grace = twoSeconds,
): Promise<RunningServer> {
  const { basePath, admission, defaults, store, publicUrl, trustClientSession } = options;
  let live = liveOf(options);
  const certificate = certificateOf(options);
  const advertised = new Advertised(options.advertise);
  const nodes = Nodes.over(store, { own: () => advertised.value });
  const registry = new ServiceRegistry({ store, admission, defaults, nodes });
  const allowedHeaders = () => live.allowedHeaders;
  const push = new CometdEndpoint(registry, {
    basePath,
    webSocket: true,
    allowedHeaders,
    publicUrl,
    trustClientSession,
  });
  const server = createHttpServer(certificate);
  const connections = new Connections(server);

  const chat = chatHandler(registry, basePath, allowedHeaders);
  const files = fileHandler(registry, basePath, allowedHeaders);
  const measured = {
    ...{ registry, counts: new ChatCounts(registry), version: VERSION, since: performance.now() },
    sessions: () => push.sessions,
  };
  const app = lateApp(async () => {
    const { testerApp } = await import('./tester-app.ts');
    return testerApp(measured, options, () => live);
  });
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    if (connections.isClosing) return respondJson(request, response, 503, failure('offline').body);
    if (!isForAllowedHost(live.hosts.chat, request))
      return refuseHost(registry.journal.traffic, request, response);
    push.handle(request, response, () =>
      chat(request, response, () => files(request, response, () => app(request, response))),
    );
  };
  server.on('request', (request, response) => {
    connections.begin(request, response);
    guard(
      () => answer(request, response),
      () => respondFailed(request, response, failure('internal').body),
    );
  });
  const parts = { server, connections, push, registry };
  takeUpgrades(parts, (request) => isForAllowedHost(live.hosts.chat, request));

  try {
    registry.onService((service) => runScripts(service, live.scripts));
    registry.onService(answerForScripts);
    registry.onService((service) => runNotifications(service));
    registry.setUp(options);
    // What an earlier server over the same store left behind goes on.
    await registry.recover();
    await listen(server, options.port, options.host);
    const { port } = server.address() as AddressInfo;
    advertised.listensAt(certificate === undefined ? 'http' : 'https', options.host, port);
    await nodes?.begin();
    // Over a store that has something there may be others, who have sessions that clients ask for here.
    if (registry.list().length > 0) await nodes?.acquainted();
    sweepScratchOnce();
  } catch (error) {
    await closePush(push);
    await registry.close();
    throw error;
  }

  let closing: Promise<void> | undefined;
  return {
    registry,
    port: (server.address() as AddressInfo).port,
    certificate: certificate?.cert,
    reconfigure(changed) {
      live = liveOf(changed);
      for (const service of registry.list()) for (const script of live.scripts) addScript(service, script);
      registry.setUp(changed);
    },
    close() {
      closing ??= closeAll(parts, grace);
      return closing;
    },
  };
}

/** What a server that listens is made of. */
interface Parts {
  readonly server: Server;
  readonly connections: Connections;
  readonly push: CometdEndpoint;
  readonly registry: ServiceRegistry;
}

/** Answers what is under way, within the grace, and ends every connection. */
async function closeAll({ server, connections, push, registry }: Parts, grace: Grace): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  registry.letGo();
  const answered = Promise.all([closePush(push), connections.idle()]);
  connections.closeIdle();
  const done = new AbortController();
  await Promise.race([answered, grace(done.signal).catch(() => {})]);
  done.abort();
  await registry.close();
  connections.destroy();
  await closed;
}

/** What can change while the server runs. */
function liveOf(options: ResolvedOptions) {
  const { controlOrigins, allowedHeaders, scripts } = options;
  return { hosts: hostPolicy(options), controlOrigins, allowedHeaders, scripts, options };
}

/** Closing goes on even if a part of it fails. */
async function closePush(push: { close(): unknown }): Promise<void> {
  try {
    await push.close();
  } catch (error) {
    report(error);
  }
}

function certificateOf(options: ResolvedOptions): Certificate | undefined {
  if (options.tls === false) return undefined;
  return options.tls === true ? makeCertificate(certificateNames(options)) : readCertificate(options.tls);
}
