import type { Request, Response } from 'express';
import { Desk } from '../desk/desk.ts';
import type { Measured } from '../metrics/server-metrics.ts';
import { chatMeant, LATEST } from '../services/chat-meant.ts';
import type { ServiceRegistry } from '../services/registry.ts';
import type { Service } from '../services/service.ts';
import { ControlError } from './control-error.ts';

/** What the control API says of the server itself. */
export interface ServerInfo {
  readonly version: string;
  /** What stands before `/2/chat` in every path. */
  readonly basePath: string;
  /** Where clients reach the server, if that was set. */
  readonly publicUrl?: string;
}

/** What the operations work on. */
export interface ControlContext {
  readonly registry: ServiceRegistry;
  readonly info: ServerInfo;
  readonly measured: Measured;
}

/** A request to the control API, after validation by openapi.yaml. */
export interface ControlRequest extends ControlContext {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the contract's, checked before this is made
  readonly body: any;
}

interface Described {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
}

/** One operation: most answer JSON, some have the connection to themselves. */
export type ControlOperation =
  | (Described & {
      /** The status of success: 204 answers nothing. */
      readonly status: 200 | 201 | 204;
      readonly hasBody?: true;
      /** Throws what is wrong with a body that is not as described, where it can say so better than the contract. */
      explain?(body: unknown): unknown;
      /** @param connection aborts when the caller has gone away */
      run(request: ControlRequest, connection: AbortSignal): unknown;
    })
  | (Described & {
      /** Answers by itself, and may read the body by itself: a stream, a file. What it throws is answered as ever. */
      converse(request: ControlRequest, raw: Request, response: Response): unknown;
    });

type Run = Extract<ControlOperation, { run: unknown }>['run'];

/** Reads something. */
export function get(path: string, run: Run) {
  return { method: 'get', path, status: 200, run } as const;
}

/** Does something by a body of JSON, described in openapi.yaml. */
export function post(path: string, status: 200 | 201 | 204, run: Run) {
  return { method: 'post', path, status, hasBody: true, run } as const;
}

/** Takes something away. */
export function remove(path: string, run: Run) {
  return { method: 'delete', path, status: 204, run } as const;
}

export const SERVICE = '/services/:service';
export const CHAT = `${SERVICE}/chats/:chatId`;
export const PARTICIPANT = `${CHAT}/participants/:participantId`;

/** @throws {ControlError} 404 */
export function existing({ registry, params }: ControlRequest): Service {
  const service = registry.get(params.service ?? '');
  if (service === undefined) {
    throw new ControlError(404, `there is no service ${params.service}`, { reason: 'noSuchService' });
  }
  return service;
}

/** The service, made if there is none: asking for it by name sets it up. */
export function ensured({ registry, params }: ControlRequest): Service {
  const service = registry.ensure(params.service ?? '');
  service.keep();
  return service;
}

/** @throws {ControlError} 404 */
export function deskOf(request: ControlRequest): Desk {
  return new Desk(existing(request));
}

/** The chat that a path names, by its id or as `latest`: the one that started last. */
export function chatIdOf(request: ControlRequest): string {
  return chatIdFor(request, request.params.chatId ?? '');
}

/** The same for an id from elsewhere in a request. */
export function chatIdFor(request: ControlRequest, chatId: string): string {
  return chatId === LATEST ? chatMeant(existing(request), chatId) : chatId;
}

/** @throws {ControlError} 400 */
export function participantIdOf({ params }: ControlRequest): number {
  return numberOf(params, 'participantId');
}

/** A number that counts from 1 on, as a path has it. @throws {ControlError} 400 */
export function numberOf(params: ControlRequest['params'], name: string): number {
  const text = params[name] ?? '';
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new ControlError(400, `${name} is a number from 1, not ${text}`);
  return Number(text);
}
