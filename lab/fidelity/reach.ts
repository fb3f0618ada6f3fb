import type { HttpExchange, WireEntry } from '../../contracts/probe/wire/wire-entry.ts';
import { isObject, type JsonObject, parseJson } from '../../contracts/shared/json.ts';
import type { Route } from './contract.ts';

/**
 * The behaviours that a case met, as its wire shows: `send 200`, `send ?messageType`, `publish sendMessage`,
 * `event IdleAlert`, `field ChatResponse.alias`.
 *
 * @param base what stands before the paths of the contract, e.g. `/genesys`
 */
export function reachOf(wire: readonly WireEntry[], routes: readonly Route[], base: string): Set<string> {
  const patterns = routes.map(({ operationId, path }) => ({ operationId, pattern: patternOf(path, base) }));
  const reached = new Set<string>();
  for (const entry of wire) {
    if (entry.kind === 'frame') readBayeux(entry.text, reached);
    else {
      const { pathname } = new URL(entry.request.url);
      const route = patterns.find(({ pattern }) => pattern.test(pathname));
      if (route !== undefined) readExchange(entry, route.operationId, reached);
    }
  }
  return reached;
}

function patternOf(path: string, base: string): RegExp {
  const inner = path.split(/\{[^}]*\}/).map((text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${base}${inner.join('[^/]+')}/?$`);
}

function readExchange({ request, response }: HttpExchange, operationId: string, reached: Set<string>): void {
  if (response !== undefined && request.method !== 'OPTIONS')
    reached.add(`${operationId} ${response.status}`);
  const type =
    Object.entries(request.headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  if (type.startsWith('application/json')) {
    readBayeux(request.body, reached);
    readBayeux(response?.body.toString() ?? '', reached);
    return;
  }
  for (const name of namesOf(request.body, type)) reached.add(`${operationId} ?${name}`);
  if (response !== undefined) readAnswer(parseJson(response.body.toString()), reached);
}

/** The names of the fields of a form; of a map the name of the map. */
function namesOf(body: string, type: string): readonly string[] {
  const names = type.startsWith('multipart/form-data')
    ? [...body.matchAll(/Content-Disposition: form-data; name="([^"]*)"/gi)].map(([, name = '']) => name)
    : [...new URLSearchParams(body).keys()];
  return names.map((name) => name.split('[', 1)[0] ?? '');
}

function readBayeux(text: string, reached: Set<string>): void {
  for (const message of [parseJson(text)].flat()) {
    if (!isObject(message) || !isObject(message.data)) continue;
    if (typeof message.data.operation === 'string') reached.add(`publish ${message.data.operation}`);
    else readAnswer(message.data, reached);
  }
}

function readAnswer(answer: unknown, reached: Set<string>): void {
  if (!isObject(answer)) return;
  addFields('ChatResponse', answer, reached);
  for (const event of [answer.messages ?? []].flat()) {
    if (!isObject(event)) continue;
    addFields('ChatEvent', event, reached);
    reached.add(`event ${event.type}`);
  }
  for (const error of [answer.errors ?? []].flat())
    if (isObject(error)) addFields('ChatError', error, reached);
}

function addFields(schema: string, value: JsonObject, reached: Set<string>): void {
  for (const name of Object.keys(value)) reached.add(`field ${schema}.${name}`);
}
