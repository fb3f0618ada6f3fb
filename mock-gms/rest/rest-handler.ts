import { formOf } from '../chat-api/operations.ts';
import { perform, performRequest } from '../chat-api/perform.ts';
import type { Call } from '../chat-http/call.ts';
import { type Handler, httpHandler } from '../chat-http/http-handler.ts';
import { exchange, type HttpOperation } from '../chat-http/http-operation.ts';
import { nearestAddress } from '../services/nearest-address.ts';
import type { ServiceRegistry } from '../services/registry.ts';
import { fieldsOf } from './form-fields.ts';
import { type RestRoute, routeOf } from './rest-route.ts';

/** Every operation of the chat API that travels as a form over HTTP. */
const OPERATION: HttpOperation<RestRoute> = {
  multipart: ({ operation }) => (operation === 'requestChat' ? 'fields' : 'refused'),
  fieldsOf: ({ operation }, { parameters }) => fieldsOf(formOf(operation), parameters),
  async carryOut({ operation, chatId = '' }, service, fields, _form, call) {
    if (operation !== 'requestChat') return perform(service, operation, chatId, fields);
    const { answer, running } = await performRequest(service, fields);
    call.started = running?.chat.id;
    return answer;
  },
};

/**
 * The Chat API over REST; other requests go to `next`.
 *
 * @param basePath what stands before `/2/chat`, e.g. `/genesys`
 * @param allowedHeaders request headers that pages of other origins may send; default: all
 * @example
 * app.use(chatHandler(registry, '/genesys'));
 */
export function chatHandler(
  registry: ServiceRegistry,
  basePath: string,
  allowedHeaders?: () => readonly string[] | undefined,
): Handler {
  const endpoint = {
    routeOf: (path: string) => routeOf(path, basePath),
    nearest: (path: string) => nearestAddress(path, basePath),
    answer: (route: RestRoute, call: Call) => exchange(registry, route, call, OPERATION),
  };
  return httpHandler(registry, endpoint, allowedHeaders);
}
