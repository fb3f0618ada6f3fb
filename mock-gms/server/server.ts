import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import express, { type NextFunction, type Request, type Response } from 'express';
import { failure } from '../chat-api/answer.ts';
import { PushFace } from '../cometd/face.ts';
import { controlRouter } from '../control/router.ts';
import { demoRouter } from '../demo/router.ts';
import { addScript } from '../desk/script/catalogue.ts';
import { runScripts } from '../desk/script/run.ts';
import { fileHandler } from '../files/handler.ts';
import { respondJson } from '../http/respond.ts';
import { runCustomHttpPush } from '../push/custom-http-push.ts';
import { chatHandler } from '../rest/handler.ts';
import { ServiceRegistry } from '../services/registry.ts';
import { VERSION } from '../version.ts';
import { type Certificate, makeCertificate, readCertificate } from './certificate.ts';
import { demoService } from './demo-service.ts';
import { certificateNames, hostPolicy } from './hosts.ts';
import type { ResolvedOptions } from './options.ts';

/** A server that listens. */
export interface RunningServer {
  readonly registry: ServiceRegistry;
  readonly port: number;
  /** The certificate in use, as PEM; undefined for plain http. */
  readonly certificate: string | undefined;
  /**
   * Takes up what can change while the server runs: admission, names, origins, defaults and services.
   *
   * @throws {SettingError} or RangeError for a service that cannot be
   */
  reconfigure(options: ResolvedOptions): void;
  close(): Promise<void>;
}

/**
 * Puts the faces together and listens: chat operations first, then Express with the control API and the demo page.
 *
 * @throws the error of `listen`, e.g. with code `EADDRINUSE`
 */
export async function startServer(options: ResolvedOptions): Promise<RunningServer> {
  const { basePath, admission, defaults, store, publicUrl } = options;
  let live = liveOf(options);
  const registry = new ServiceRegistry({ store, admission, defaults });
  registry.onService((service) => runScripts(service, live.scripts));
  registry.onService((service) => runCustomHttpPush(service));
  registry.setUp(options);
  // What an earlier server over the same store left behind goes on.
  for (const name of await store.services()) await registry.ensure(name).chats.recover();

  const chat = chatHandler(registry, basePath);
  const files = fileHandler(registry, basePath);
  const push = new PushFace(registry, { basePath, webSocket: true });
  const app = express();
  app.disable('x-powered-by');
  const info = { version: VERSION, basePath, ...(publicUrl !== undefined && { publicUrl }) };
  const access = { token: options.controlToken, origins: () => live.controlOrigins };
  app.use('/mock', (request, response, next) => {
    if (live.hosts.control(request.headers.host)) next();
    else refuseHost(request, response);
  });
  app.use('/mock', controlRouter({ registry, info }, access));
  app.use(demoRouter(basePath, (asked) => demoService(registry, live.options, asked)));
  app.use((request, response) => respondJson(request, response, 404, failure('unknownOperation').body));
  app.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    process.emitWarning(error instanceof Error ? error : String(error));
    respondJson(request, response, 500, failure('internal').body);
  });

  const certificate = certificateOf(options);
  const server = createFor(certificate, (request, response) => {
    if (!live.hosts.chat(request.headers.host)) return refuseHost(request, response);
    push.handle(request, response, () =>
      chat(request, response, () => files(request, response, () => app(request, response))),
    );
  });
  server.on('upgrade', (request, socket, head) => {
    const isTaken = live.hosts.chat(request.headers.host) && push.upgrade(request, socket, head);
    if (!isTaken) socket.destroy();
  });
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await listen(server, options.port, options.host);
  return {
    registry,
    port: (server.address() as AddressInfo).port,
    certificate: certificate?.cert,
    reconfigure(changed) {
      live = liveOf(changed);
      for (const service of registry.list()) for (const script of live.scripts) addScript(service, script);
      registry.setUp(changed);
    },
    async close() {
      push.close();
      registry.close();
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      // Also those that were upgraded, or never came to a request.
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** What can change while the server runs. */
function liveOf(options: ResolvedOptions) {
  const { controlOrigins, scripts } = options;
  return { hosts: hostPolicy(options), controlOrigins, scripts, options };
}

function refuseHost(request: IncomingMessage, response: ServerResponse): void {
  const advice = `This server does not answer to the name ${request.headers.host}; allow it with --allow-host`;
  respondJson(request, response, 403, failure('forbidden', { advice }).body);
}

function certificateOf(options: ResolvedOptions): Certificate | undefined {
  if (options.tls === false) return undefined;
  return options.tls === true ? makeCertificate(certificateNames(options)) : readCertificate(options.tls);
}

function createFor(certificate: Certificate | undefined, listener: RequestListener): Server {
  return certificate === undefined ? createServer(listener) : createTlsServer(certificate, listener);
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
