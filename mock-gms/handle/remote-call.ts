import { inspect } from 'node:util';
import { ClosedError } from '../boundary/closed-error.ts';
import { defined } from '../boundary/defined.ts';
import { isObject, parsedJson } from '../boundary/json.ts';
import { REFUSALS, type RefusalReason } from '../chat/refusal.ts';
import { DeskError } from '../desk/desk-error.ts';
import { ScriptError } from '../desk/script/yaml/script-error.ts';
import { FaultError } from '../faults/fault-error.ts';
import type { Exchange } from '../journal/exchange.ts';
import { VerificationError } from '../journal/verification-error.ts';
import { jsonText } from '../openapi/checked-body.ts';
import type { components } from '../openapi/generated/gms.ts';
import { SettingError } from '../services/settings.ts';
import { SnapshotError } from '../services/snapshot.ts';

type Failure = components['schemas']['ControlFailure'];

/** How to reach a mock GMS that runs elsewhere. */
export interface ConnectOptions {
  /** The control token, which a server that is bound for others asks for. */
  readonly token?: string;
  /** What carries the calls; one of your own can trust a certificate. @default the global `fetch` */
  readonly fetch?: typeof fetch;
}

/** Where the control API is: the address of the server, e.g. `http://localhost:8080`, and how to get there. */
interface Remote extends ConnectOptions {
  readonly url: string;
}

/** A mock GMS that cannot be reached, or that does not do what it was asked for. */
export class RemoteError extends Error {
  override readonly name = 'RemoteError';
  /** The HTTP status; undefined where nothing was answered. */
  readonly status: number | undefined;
  /** A stable code, where the answer gave one. */
  readonly reason: string | undefined;

  constructor(
    message: string,
    { status, reason, cause }: { status?: number; reason?: string; cause?: unknown } = {},
  ) {
    super(message, { cause });
    this.status = status;
    this.reason = reason;
  }
}

/** Calls the control API: JSON there and back, or a form with a file there. */
export class RemoteCalls {
  readonly remote: Remote;

  constructor(remote: Remote) {
    this.remote = { ...remote, url: remote.url.replace(/\/+$/, '') };
  }

  /**
   * What an operation answers; undefined where it answers nothing.
   *
   * @param path below `/mock`
   * @throws the error that the same call would throw in the server's own process, or {@link RemoteError}
   */
  async call<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
    return (await this.answer<T>(method, path, body, signal)).value;
  }

  /** The same, with the id of the last event that came before the answer. */
  async answer<T>(
    method: string,
    path: string,
    body?: unknown,
    signal?: AbortSignal,
  ): Promise<{ readonly value: T; readonly position: string | undefined }> {
    const isForm = body instanceof FormData;
    const headers = body === undefined || isForm ? undefined : { 'Content-Type': 'application/json' };
    const sent = isForm || body === undefined ? body : jsonText(body);
    const response = await this.open(path, defined({ method, headers, body: sent, signal }));
    const value = jsonOf(await this.#textOf(response, signal), this.remote.url, response.status) as T;
    return { value, position: response.headers.get('last-event-id') ?? undefined };
  }

  /** Does something with a service. One that does not exist yet is made, as with a handle in the server's process. */
  async within<T>(servicePath: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!isNoService(error)) throw error;
      await this.call('PATCH', servicePath, {});
      return work();
    }
  }

  /** The answer itself, if it is one of success. */
  async open(path: string, { headers, ...init }: RequestInit = {}): Promise<Response> {
    const { url, token, fetch: fetchIt = fetch } = this.remote;
    let response: Response;
    try {
      response = await fetchIt(`${url}/mock${path}`, {
        ...init,
        headers: { ...headers, ...defined({ Authorization: token && `Bearer ${token}` }) },
      });
    } catch (error) {
      if (init.signal?.aborted) throw init.signal.reason;
      throw new RemoteError(`cannot reach a mock GMS at ${url}: ${whyNot(error)}`, { cause: error });
    }
    if (response.ok) return response;
    throw errorOf(response.status, await this.#textOf(response, init.signal), url);
  }

  /** The body of an answer. @throws {RemoteError} if the server is gone before it is whole */
  async #textOf(response: Response, signal: AbortSignal | null | undefined): Promise<string> {
    try {
      return await response.text();
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      const message = `the answer of the mock GMS at ${this.remote.url} broke off: ${whyNot(error)}`;
      throw new RemoteError(message, { cause: error });
    }
  }
}

/** Whether an error says that the service does not exist. */
export function isNoService(error: unknown): boolean {
  return error instanceof RemoteError && error.reason === 'noSuchService';
}

/** The cause of a failure of `fetch`, which its message leaves out. */
function whyNot(error: unknown): string {
  if (!(error instanceof Error)) return inspect(error);
  const cause = error.cause instanceof Error ? error.cause : error;
  const { code } = cause as NodeJS.ErrnoException;
  const reason = code ?? cause.message;
  if (code === 'ECONNREFUSED') return `${reason}; nothing listens there`;
  return /CERT|SELF_SIGNED|SSL|TLS/.test(reason)
    ? `${reason}; give connectMockGms a fetch that trusts its certificate, or set NODE_EXTRA_CA_CERTS`
    : reason;
}

function jsonOf(text: string, url: string, status: number): unknown {
  const value = text === '' ? undefined : parsedJson(text);
  if (text === '' || value !== undefined) return value;
  throw new RemoteError(`${url} answers ${status} without JSON: it is not the control API of a mock GMS`, {
    status,
  });
}

function errorOf(status: number, text: string, url: string): Error {
  const failure = failureOf(text);
  if (failure === undefined)
    return new RemoteError(`${url} answers ${status} and is not the control API of a mock GMS`, { status });
  const { reason, setting = '', part = '', verification } = failure;
  const [error] = failure.errors;
  const message = error?.advice ?? `HTTP ${status}`;
  if (reason === undefined) return new RemoteError(message, { status });
  if (reason === 'noSuchChat' || reason === 'noScript' || isRefusalReason(reason))
    return new DeskError(reason, message);
  if (reason === 'setting') return new SettingError(setting, message);
  if (reason === 'closed') return new ClosedError(message);
  if (reason === 'range' || reason === 'body') return new RangeError(message);
  if (reason === 'snapshot') return new SnapshotError(message);
  if (reason === 'fault') return new FaultError(part, message.replace(`${part}: `, ''));
  if (reason === 'script') return new ScriptError(part, message.replace(`${part}: `, ''));
  if (reason === 'verification') {
    const { count = 0, closest, differences } = verification ?? {};
    return new VerificationError(message, count, closest as Exchange | undefined, differences);
  }
  return new RemoteError(message, { status, reason });
}

function failureOf(text: string): Failure | undefined {
  const value = parsedJson(text);
  // Something else that listens there has answers of its own.
  return isObject(value) && Array.isArray(value.errors) ? (value as unknown as Failure) : undefined;
}

function isRefusalReason(reason: string): reason is RefusalReason {
  return Object.hasOwn(REFUSALS, reason);
}
