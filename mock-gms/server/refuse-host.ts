import type { IncomingMessage, ServerResponse } from 'node:http';
import { failure } from '../chat-api/answer.ts';
import { authorityOf, originForm } from '../http/request-target.ts';
import { respondJson } from '../http/respond.ts';
import type { Traffic } from '../journal/traffic.ts';

/** Refuses a request that calls the server by a name that is not its own. */
export function refuseHost(traffic: Traffic, request: IncomingMessage, response: ServerResponse): void {
  const name = authorityOf(request.url) ?? request.headers.host;
  const advice = `This server does not answer to the name ${name}; allow it with --allow-host`;
  respondJson(request, response, 403, failure('forbidden', { advice }).body);
  const { method = '', url = '' } = request;
  const asked = { method, path: originForm(url) };
  traffic.refused(403, 'This server does not answer to this name; allow it with --allow-host', asked);
}
