import type { NumberedEvent } from '../services/service-events.ts';
import { ControlError } from './control-error.ts';
import { type ControlOperation, existing, SERVICE } from './control-operation.ts';
import { EventStream } from './event-stream.ts';

/** Followers that a service may have at once. */
const MAX_FOLLOWERS = 100;

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
      const stream = EventStream.open(raw, response);
      if (stream === undefined) return;
      const send = (event: NumberedEvent) => stream.send(event);
      stream.begin(
        events.subscribe(send, stream.lastEventId, () => stream.end()),
        send,
      );
    },
  },
} as const satisfies Record<string, ControlOperation>;
