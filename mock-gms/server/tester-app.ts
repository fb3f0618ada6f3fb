import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { defined } from '../boundary/defined.ts';
import { report } from '../boundary/report.ts';
import { failure } from '../chat-api/answer.ts';
import { consoleRouter } from '../console/console-router.ts';
import { docsRouter } from '../console/docs-router.ts';
import { controlRouter } from '../control/control-router.ts';
import { demoRouter } from '../demo/demo-router.ts';
import { preflight } from '../http/cors.ts';
import { isForAllowedHost } from '../http/host.ts';
import { pathOf } from '../http/request-target.ts';
import { respondFailed, respondJson } from '../http/respond.ts';
import type { Measured } from '../metrics/server-metrics.ts';
import { nearestAddress } from '../services/nearest-address.ts';
import { VERSION } from '../version.ts';
import { demoService } from './demo-service.ts';
import type { HostPolicy } from './hosts.ts';
import { refuseHost } from './refuse-host.ts';
import type { ResolvedOptions } from './server-options.ts';

/** What can change while the server runs. */
export interface LiveAccess {
  readonly hosts: HostPolicy;
  readonly controlOrigins: readonly string[];
  readonly allowedHeaders: readonly string[] | undefined;
  readonly options: ResolvedOptions;
}

/**
 * What is there for testers, and what nobody else answers: the control API, the customer's page, and 404.
 *
 * @param live asked with every request
 */
export function testerApp(
  measured: Measured,
  { basePath, publicUrl, controlToken }: ResolvedOptions,
  live: () => LiveAccess,
): Express {
  const { registry } = measured;
  const { traffic } = registry.journal;
  const app = express();
  app.disable('x-powered-by');
  const info = { version: VERSION, basePath, ...defined({ publicUrl }) };
  const access = { token: controlToken, origins: () => live().controlOrigins };
  app.use('/mock', (request, response, next) => {
    if (isForAllowedHost(live().hosts.control, request)) next();
    else refuseHost(traffic, request, response);
  });
  app.use('/mock', controlRouter({ registry, info, measured }, access));
  app.use(docsRouter());
  app.use(consoleRouter());
  app.use(demoRouter(basePath, (asked) => demoService(registry, live().options, asked)));
  app.use((request, response) => {
    const { method, originalUrl } = request;
    // A page of another origin reads what is wrong with its address only if it may send there.
    if (isPreflight(request)) return preflight(request, response, live().allowedHeaders);
    const nearest = nearestAddress(pathOf(originalUrl), basePath);
    const advice = `There is no such operation; ${nearest}`;
    respondJson(request, response, 404, failure('unknownOperation', { advice }).body);
    traffic.refused(404, `There is no such path; ${nearest}`, { method, path: originalUrl });
  });
  app.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    report(error);
    respondFailed(request, response, failure('internal').body);
  });
  return app;
}

/** @see Fetch, CORS-preflight request */
function isPreflight({ method, headers }: Request): boolean {
  return method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
}
