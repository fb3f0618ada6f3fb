import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { type HeadersInstead, jsonHeaders, respondJson } from './respond.ts';

/** How an answer goes out: as it is, not at all, or up to the middle of its body, where the connection breaks. */
export type Delivery = 'whole' | 'reset' | 'resetMidBody';

/** What is sent. */
interface Delivered {
  readonly status: number;
  readonly body: string;
  readonly bytes?: number;
  /** Headers in the place of the usual ones. */
  readonly instead?: HeadersInstead;
}

/**
 * Sends an answer, or as much of it as is to arrive.
 *
 * @returns what of the body was sent
 */
export function deliver(
  request: IncomingMessage,
  response: ServerResponse,
  { status, body, bytes, instead }: Delivered,
  delivery: Delivery,
  headers: OutgoingHttpHeaders,
): string {
  if (delivery === 'whole') {
    respondJson(request, response, status, body, headers, bytes, instead);
    return body;
  }
  const { socket } = request;
  const half = body.slice(0, Math.floor(body.length / 2));
  if (delivery === 'reset' || response.headersSent || response.destroyed) {
    socket.destroy();
    return '';
  }
  response.writeHead(status, jsonHeaders(request, headers, Buffer.byteLength(body), instead));
  response.write(half, () => socket.destroy());
  return half;
}
