import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type NextFunction, type Request, type Response } from 'express';
import { failure } from '../chat-api/answer.ts';
import { controlRouter } from '../control/router.ts';
import { demoRouter } from '../demo/router.ts';
import { runScripts } from '../desk/script/run.ts';
import { hostCheck } from '../http/host.ts';
import { respondJson } from '../http/respond.ts';
import { chatHandler } from '../rest/handler.ts';
import { ServiceRegistry } from '../services/registry.ts';
import type { ResolvedOptions } from './options.ts';

/** A server that listens. */
export interface RunningServer {
  readonly registry: ServiceRegistry;
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Puts the faces together and listens: chat operations first, then Express with the control API and the demo page.
 *
 * @throws the error of `listen`, e.g. with code `EADDRINUSE`
 */
export async function startServer(options: ResolvedOptions): Promise<RunningServer> {
  const { basePath, admission, defaults, store, services } = options;
  const registry = new ServiceRegistry({ store, admission, defaults });
  registry.onService(runScripts);
  for (const [name, settings] of Object.entries(services)) registry.ensure(name).configure(settings);

  const chat = chatHandler(registry, basePath);
  const app = express();
  app.disable('x-powered-by');
  app.use('/mock', controlRouter(registry, options.controlToken));
  app.use(demoRouter(basePath));
  app.use((request, response) => respondJson(request, response, 404, failure('unknownOperation').body));
  app.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    process.emitWarning(error instanceof Error ? error : String(error));
    respondJson(request, response, 500, failure('internal').body);
  });

  const isAllowedHost = hostCheck(options.allowedHosts);
  const server = createServer((request, response) => {
    if (!isAllowedHost(request.headers.host)) {
      const advice = `This server does not answer to the name ${request.headers.host}; allow it with --allow-host`;
      return respondJson(request, response, 403, failure('forbidden', { advice }).body);
    }
    chat(request, response, () => app(request, response));
  });
  await listen(server, options.port, options.host);
  return {
    registry,
    port: (server.address() as AddressInfo).port,
    async close() {
      registry.close();
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      server.closeAllConnections();
      await closed;
    },
  };
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
