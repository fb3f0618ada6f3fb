import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { OpenFile } from '../chat-server/file-transfer.ts';
import type { FaultEffect } from '../faults/fault.ts';
import { attachmentHeaders } from '../http/attachment.ts';
import { addCorsHeaders } from '../http/cors.ts';
import { deliveryOf } from './spoilt-file.ts';

/**
 * Sends the bytes of a file, as fast as they are taken, or what a fault leaves of them. A client that goes away in the
 * middle keeps what it has.
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  open: OpenFile,
  effect: FaultEffect | undefined,
): Promise<void> {
  const { file, stream } = open;
  if (response.destroyed || response.headersSent) return void stream.destroy();
  const { announced, sent, contentType } = deliveryOf(open, effect);
  const headers: OutgoingHttpHeaders = { ...attachmentHeaders({ ...file, size: announced }) };
  if (contentType !== undefined) headers['Content-Type'] = contentType;
  try {
    for (const [name, value] of Object.entries(addCorsHeaders(request, headers))) {
      if (value !== undefined) response.setHeader(name, value);
    }
    response.writeHead(200);
  } catch (error) {
    stream.destroy();
    throw error;
  }
  try {
    await pipeline(stream, (bytes) => beginning(bytes, sent), response, { end: sent === announced });
    if (sent < announced) response.write('', () => request.socket.destroy());
  } catch {
    // The status is sent already: a client learns from the length that something is missing.
    response.destroy();
  }
}

async function* beginning(bytes: AsyncIterable<Buffer>, most: number): AsyncGenerator<Buffer> {
  let left = most;
  for await (const chunk of bytes) {
    if (left <= 0) return;
    yield chunk.length <= left ? chunk : chunk.subarray(0, left);
    left -= chunk.length;
  }
}
