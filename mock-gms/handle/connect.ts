import { inspect } from 'node:util';
import { isObject } from '../boundary/json.ts';
import { bodySentence } from '../openapi/checked-body.ts';
import { unknownName } from '../openapi/field-problem.ts';
import type { components } from '../openapi/generated/gms.ts';
import { requireServiceName } from '../services/set-up.ts';
import { checkedListener } from './checked-listener.ts';
import type { FollowedServerEvent, MockGms, ServiceHandle } from './mock-gms.ts';
import { type ConnectOptions, RemoteCalls, RemoteError } from './remote-call.ts';
import { RemoteEvents } from './remote-events.ts';
import { remoteService } from './remote-service.ts';

/** Real milliseconds in which a server says what it is. */
const PATIENCE = 10_000;

/**
 * Connects to a mock GMS that runs elsewhere: the same handle as for one in this process, over its control API.
 *
 * @param url of the server, e.g. `http://localhost:8080`
 * @throws {RemoteError} if the address or an option is invalid, nothing answers, or a token is needed
 * @example
 * const gms = await connectMockGms('http://localhost:8080');
 * const chat = await gms.service('customer-support').waitForChat();
 * const agent = await chat.join({ nickname: 'Ann' });
 * await agent.say('Hello');
 */
export async function connectMockGms(url: string, options: ConnectOptions = {}): Promise<MockGms> {
  const calls = new RemoteCalls({ url: serverUrl(url), ...checkedOptions(options) });
  const { basePath, publicUrl = calls.remote.url } = await serverInfo(calls);
  const dataURL = (name: string) => `${publicUrl}${basePath}/2/chat/${name}`;
  const services = new Map<string, ServiceHandle>();
  const events = new RemoteEvents<FollowedServerEvent>(calls);
  return {
    url: calls.remote.url,
    dataURL,
    service(name) {
      requireServiceName(name);
      const known = services.get(name);
      if (known !== undefined) return known;
      const remote = remoteService(calls, name, dataURL(name));
      const service: ServiceHandle = {
        ...remote,
        async remove() {
          services.delete(name);
          await remote.remove();
        },
      };
      services.set(name, service);
      return service;
    },
    async follow(listener) {
      const tell = checkedListener(listener);
      return events.listen((event) => tell(event.type === 'lost' ? { type: 'gone' } : event));
    },
    services: async () =>
      (await calls.call<Array<{ name: string }>>('GET', '/services')).map(({ name }) => name),
  };
}

/** @throws {RemoteError} for what are no options, and for options that are not known */
function checkedOptions(options: ConnectOptions): ConnectOptions {
  if (!isObject(options))
    throw new RemoteError(
      // A text may be the token itself.
      `options such as { token: 'x' } were expected, not ${typeof options === 'string' ? 'a text' : inspect(options, { depth: 0 })}`,
    );
  const unknown = unknownName(Object.keys(options), ['token', 'fetch']);
  if (unknown !== undefined) throw new RemoteError(bodySentence(unknown));
  const { token } = options;
  if (token !== undefined && (typeof token !== 'string' || !/^[!-~]*$/.test(token)))
    throw new RemoteError('token: letters, digits and punctuation of ASCII, without spaces, were expected');
  return options;
}

/** What stands in an address before the host. */
const CREDENTIALS = /[^/'"\s]+@/;

/** @throws {RemoteError} for an address that cannot be called */
function serverUrl(url: string): string {
  if (typeof url === 'string' && /^https?:\/\/[^/]/i.test(url) && URL.canParse(url)) {
    const { username, password } = new URL(url);
    if (username === '' && password === '') return url;
    throw new RemoteError('the address of a mock GMS was expected without a name and a password in it');
  }
  const meant = `http://${url}`;
  const example =
    typeof url === 'string' && /^[\w.-]+(:\d+)?(\/|$)/.test(url) && URL.canParse(meant)
      ? meant
      : 'http://localhost:8080';
  throw new RemoteError(
    `the address of a mock GMS was expected, such as ${example}, not ${inspect(url).replace(CREDENTIALS, '')}`,
  );
}

/** @throws {RemoteError} where something else answers, or a mock GMS at another path */
async function serverInfo(calls: RemoteCalls): Promise<components['schemas']['ServerInfo']> {
  const { url } = calls.remote;
  const { origin } = new URL(url);
  const advice =
    url === origin
      ? 'is a mock GMS running there?'
      : `the address of the server alone was expected, such as ${origin}, without the path of its chat API`;
  const fail = (status: number, cause?: unknown) =>
    new RemoteError(`${url} answers ${status} and is not the control API of a mock GMS: ${advice}`, {
      status,
      cause,
    });
  let info: Partial<components['schemas']['ServerInfo']> | undefined;
  const patience = AbortSignal.timeout(PATIENCE);
  try {
    info = await calls.call('GET', '/server', undefined, patience);
  } catch (error) {
    if (patience.aborted)
      throw new RemoteError(`${url} did not answer within ${PATIENCE / 1000} s: ${advice}`, { cause: error });
    const status = error instanceof RemoteError ? error.status : undefined;
    // What asks for a token, or answers to other names only, is one, and says what it wants.
    if (status === 401 && calls.remote.token === undefined)
      throw new RemoteError(`${(error as RemoteError).message}: give connectMockGms a { token }`, {
        status,
        cause: error,
      });
    if (status === undefined || status === 401 || status === 403) throw error;
    throw fail(status, error);
  }
  if (typeof info?.basePath !== 'string') throw fail(200);
  return info as components['schemas']['ServerInfo'];
}
