import type { Request, Response } from 'express';
import { guard } from '../boundary/guard.ts';
import type { KeptEvents } from '../services/event-log.ts';

/** Bytes that may wait for a follower who does not read; beyond, the stream ends, and can be taken up again. */
const MAX_WAITING = 1024 * 1024;

/** Real milliseconds between signs of life, so that nothing in between takes the stream for dead. */
const SIGN_OF_LIFE = 15_000;

interface Sent {
  readonly id: string;
  readonly type: string;
  readonly text: string;
}

/** Server-sent events to one follower. */
export class EventStream {
  /** What the follower knows already; undefined: it asks for what comes. */
  readonly lastEventId: string | undefined;
  readonly #response: Response;

  private constructor(response: Response, lastEventId: string | undefined) {
    this.#response = response;
    this.lastEventId = lastEventId;
  }

  /** Answers with a stream; undefined if only the headers were asked for, or the follower is gone already. */
  static open(request: Request, response: Response): EventStream | undefined {
    // Nothing would ever tell of its end: it would count as a follower for as long as the server runs.
    if (response.destroyed) return undefined;
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    const last = request.headers['last-event-id'];
    if (request.method !== 'HEAD')
      return new EventStream(response, typeof last === 'string' ? last : undefined);
    response.end();
    return undefined;
  }

  /** Sends where it begins and what the follower has missed; from then on signs of life. */
  begin<Event extends Sent>(
    { from, since, missed, stop }: KeptEvents<Event>,
    send: (event: Event) => void,
  ): void {
    const response = this.#response;
    const first = since[0] === undefined || missed ? from : String(this.lastEventId);
    response.write(`retry: 500\n\n${frame({ id: first, type: missed ? 'missed' : 'ready', text: '{}' })}`);
    for (const event of since) send(event);
    const signs = setInterval(() => {
      guard(() => {
        if (!response.writableEnded) response.write(': still here\n\n');
      });
    }, SIGN_OF_LIFE);
    signs.unref();
    response.on('close', () => {
      clearInterval(signs);
      stop();
    });
  }

  send(event: Sent): void {
    if (this.#response.writableEnded) return;
    this.#response.write(frame(event));
    if (this.#response.writableLength > MAX_WAITING) this.end();
  }

  end(): void {
    this.#response.end();
  }
}

function frame({ id, type, text }: Sent): string {
  return `id: ${id}\nevent: ${type}\ndata: ${text}\n\n`;
}
