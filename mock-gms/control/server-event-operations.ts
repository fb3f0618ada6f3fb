import { LATEST } from '../services/chat-meant.ts';
import type { KeptEvent } from '../services/event-log.ts';
import { requireServiceName } from '../services/set-up.ts';
import { ControlError } from './control-error.ts';
import type { ControlOperation, ControlRequest } from './control-operation.ts';
import { EventStream } from './event-stream.ts';

/** Followers that the server may have at once. */
const MAX_FOLLOWERS = 100;

const FILTERS = ['service', 'chatId', 'type'] as const;

/**
 * What happens in all services, as one stream of server-sent events: a browser has few connections to a host, and a page
 * that shows the whole server takes one of them.
 */
export const SERVER_EVENT_CONTROLS = {
  followServer: {
    method: 'get',
    path: '/events',
    converse(request, raw, response) {
      const { events } = request.registry;
      const isMeant = filterOf(request);
      if (events.listeners >= MAX_FOLLOWERS) {
        throw new ControlError(503, `${MAX_FOLLOWERS} follow this server already`, { reason: 'full' });
      }
      const stream = EventStream.open(raw, response);
      if (stream === undefined) return;
      const send = (event: KeptEvent) => {
        const isLast = event.type === 'gone' && event.service === undefined;
        if (isLast || isMeant(event)) stream.send(event);
      };
      stream.begin(
        events.subscribe(send, stream.lastEventId, () => stream.end()),
        send,
      );
    },
  },
} as const satisfies Record<string, ControlOperation>;

/** Whether an event is meant. Each name may be given more than once: any of its values will do. */
function filterOf({ query }: ControlRequest): (event: KeptEvent) => boolean {
  const filters = FILTERS.flatMap((name) => {
    if (query[name] === undefined) return [];
    const values = [query[name]].flat();
    if (values.length > 100 || !values.every((value) => typeof value === 'string'))
      throw new ControlError(400, `${name} is a text, given at most a hundred times`);
    if (name === 'chatId' && values.includes(LATEST))
      throw new ControlError(
        400,
        `chatId takes ids here: another chat may be the ${LATEST} while events are followed`,
      );
    if (name === 'service') values.forEach(requireServiceName);
    return [{ name, values: new Set<unknown>(values) }];
  });
  return (event) => filters.every(({ name, values }) => values.has(event[name]));
}
