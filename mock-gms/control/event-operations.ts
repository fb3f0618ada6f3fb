import { guard } from '../boundary/guard.ts';
import type { NumberedEvent } from '../services/service-events.ts';
import { ControlError } from './control-error.ts';
import { type ControlOperation, existing, SERVICE } from './control-operation.ts';

/** Followers that a service may have at once. */
const MAX_FOLLOWERS = 100;

/** Bytes that may wait for a follower who does not read; beyond, the stream ends, and can be taken up again. */
const MAX_WAITING = 1024 * 1024;

/** Real milliseconds between signs of life, so that nothing in between takes the stream for dead. */
const SIGN_OF_LIFE = 15_000;

/**
 * What happens in a service, as server-sent events.
 *
 * Every event carries its id: with the last one as `Last-Event-ID` a stream goes on where another broke off. It begins
 * with `ready`, or with `missed` where events since then are gone. To follow makes no service: whatever a page of another
 * origin can send without being asked must change nothing.
 */
export const EVENT_CONTROLS = {
  followEvents: {
    method: 'get',
    path: `${SERVICE}/events`,
    converse(request, raw, response) {
      const { events } = existing(request);
      if (events.listeners >= MAX_FOLLOWERS) {
        throw new ControlError(503, `${MAX_FOLLOWERS} follow this service already`, { reason: 'full' });
      }
      const send = ({ id, type, text }: NumberedEvent) => {
        if (response.writableEnded) return;
        response.write(frame(id, type, text));
        if (type === 'gone' || response.writableLength > MAX_WAITING) response.end();
      };
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      if (raw.method === 'HEAD') return void response.end();
      const last = raw.headers['last-event-id'];
      const { from, since, missed, stop } = events.subscribe(
        send,
        typeof last === 'string' ? last : undefined,
      );
      const first = since[0] === undefined || missed ? from : String(last);
      response.write(`retry: 500\n\n${frame(first, missed ? 'missed' : 'ready', '{}')}`);
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
    },
  },
} as const satisfies Record<string, ControlOperation>;

function frame(id: string, type: string, text: string): string {
  return `id: ${id}\nevent: ${type}\ndata: ${text}\n\n`;
}
