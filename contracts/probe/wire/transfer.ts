import { AssertionError } from 'node:assert';
import http from 'node:http';
import https from 'node:https';
import { defined } from '../../shared/defined.ts';
import { errorText } from '../../shared/error-text.ts';
import { type Pieces, sendBody } from './pieces.ts';
import type { Answered, HttpExchange } from './wire-entry.ts';

/** The connections of a wire, by protocol. */
export interface Agents {
  readonly 'http:': http.Agent;
  readonly 'https:': https.Agent;
}

/** What is sent, and how long its answer is waited for. */
export interface Sending {
  readonly request: HttpExchange['request'];
  readonly bytes: Buffer | undefined;
  readonly pieces: Pieces | undefined;
  /** The whole URL stands in the request line, as for a proxy. */
  readonly isWhole: boolean;
  readonly agents: Agents;
  readonly signal: AbortSignal | undefined;
  readonly timeoutMs: number;
}

/** No answer of the API, nor a file of a case, comes near it. */
const MOST_MEBIBYTES = 16;
/** More connections than a wire keeps open at once. */
const MOST_IDLE_CLOSED = 20;

/** A server may close a connection that is kept open at any time: what was just sent over it is sent again then. */
class ClosedWhileIdle extends Error {}

/**
 * Sends a request and resolves with its whole answer.
 *
 * @throws {AssertionError} for an answer that breaks HTTP: one that breaks off, has another length than it says, or is
 * none at all
 * @throws {Error} where nothing answers
 */
export async function transfer(sending: Sending): Promise<Answered['response']> {
  for (let closed = 0; ; closed += 1) {
    try {
      return await sendOnce(sending);
    } catch (error) {
      if (!(error instanceof ClosedWhileIdle) || closed >= MOST_IDLE_CLOSED) throw error;
    }
  }
}

function sendOnce(sending: Sending): Promise<Answered['response']> {
  const { request, bytes, pieces, isWhole, agents, signal, timeoutMs } = sending;
  const url = new URL(request.url);
  const [protocol, agent] = url.protocol === 'https:' ? [https, agents['https:']] : [http, agents['http:']];
  return new Promise((resolve, reject) => {
    const { method, headers } = request;
    const target = isWhole ? { path: request.url } : {};
    const outgoing = protocol.request(url, { method, headers, agent, ...target, ...defined({ signal }) });
    let hasBegun = false;
    const giveUp = (error: Error) => {
      reject(error);
      outgoing.destroy();
    };
    let deadline: NodeJS.Timeout | undefined;
    // A body in pieces takes its own time.
    const sent = () => {
      if (outgoing.destroyed) return;
      deadline = setTimeout(() => {
        if (hasBegun) giveUp(broken(`the answer is not whole after ${timeoutMs} ms`));
        else giveUp(new Error(`no answer within ${timeoutMs} ms`));
      }, timeoutMs);
    };
    const failed = (error: NodeJS.ErrnoException) => {
      if (signal?.aborted) reject(error);
      else if (!hasBegun && outgoing.reusedSocket && isClosed(error)) reject(new ClosedWhileIdle());
      else reject(hasBegun || isClosed(error) || isNoHttp(error) ? brokenBy(error, hasBegun) : error);
    };
    outgoing.on('close', () => clearTimeout(deadline));
    outgoing.on('error', failed);
    outgoing.on('response', async (incoming) => {
      hasBegun = true;
      try {
        const chunks: Buffer[] = [];
        let length = 0;
        for await (const chunk of incoming) {
          length += (chunk as Buffer).length;
          if (length > MOST_MEBIBYTES * 2 ** 20) {
            giveUp(new Error(`the answer has more than ${MOST_MEBIBYTES} MiB`));
            return;
          }
          chunks.push(chunk as Buffer);
        }
        const { statusCode: status = 0, headers: answered } = incoming;
        resolve({ status, headers: answered, body: Buffer.concat(chunks) });
      } catch (error) {
        failed(error as NodeJS.ErrnoException);
      }
    });
    sendBody(outgoing, bytes, pieces).then(sent, failed);
  });
}

function isClosed({ code }: NodeJS.ErrnoException): boolean {
  return code === 'ECONNRESET' || code === 'EPIPE';
}

function isNoHttp({ code }: NodeJS.ErrnoException): boolean {
  return code?.startsWith('HPE_') === true;
}

function brokenBy(error: NodeJS.ErrnoException, hasBegun: boolean): AssertionError {
  if (isNoHttp(error)) return broken(`what came is not HTTP: ${errorText(error)}`);
  if (hasBegun) return broken(`the answer broke off: ${errorText(error)}`);
  return broken(`the connection was closed in the place of an answer: ${errorText(error)}`);
}

function broken(message: string): AssertionError {
  return new AssertionError({ message });
}
