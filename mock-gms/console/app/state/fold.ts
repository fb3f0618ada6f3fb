import type { ExchangeSummary, ServerEvent } from '../api/types.ts';
import { foldEntry } from './fold-entry.ts';
import { newService, type ServiceView, type World, withChat, withService } from './world.ts';

/** Exchanges that are kept of a service. */
export const MOST_EXCHANGES = 5000;

/**
 * What the page knows after one more event. An event that it knows already, or that is about nothing it shows, changes
 * nothing.
 *
 * @param now the page's own time in ms: clocks run on from there
 */
export function fold(world: World, event: ServerEvent, now: number): World {
  if (event.service === undefined) return world;
  const { service } = event;
  switch (event.type) {
    case 'serviceAdded':
    case 'settings':
      return withService(world, service, (view) => ({ ...view, settings: event.settings }));
    case 'gone':
      return { services: new Map([...world.services].filter(([name]) => name !== service)) };
    case 'reset':
      return withService(world, service, ({ settings, clock, faults }) => ({
        ...newService(service),
        settings,
        clock,
        faults,
      }));
    case 'entry':
      return withChat(world, service, event.chatId, (chat) => foldEntry(chat, event.entry));
    case 'presence': {
      const { typingPreview, attachments } = event;
      if (!world.services.get(service)?.chats.has(event.chatId)) return world;
      return withChat(world, service, event.chatId, (chat) => ({ ...chat, typingPreview, attachments }));
    }
    case 'clock': {
      const clock = { now: event.now, frozen: event.frozen, heardAt: now };
      return withService(world, service, (view) => ({ ...view, clock }));
    }
    case 'faults':
      return withService(world, service, (view) => ({ ...view, faults: event.faults }));
    case 'exchange': {
      const { type: _, service: __, ...exchange } = event;
      return withService(world, service, (view) => withExchanges(view, [exchange]));
    }
    default:
      return world;
  }
}

/** A service with more exchanges: those that it has already come once. */
export function withExchanges(view: ServiceView, more: readonly ExchangeSummary[]): ServiceView {
  const last = view.exchanges.at(-1)?.number ?? 0;
  const isNext = more.every(({ number }) => number > last);
  const all = isNext ? [...view.exchanges, ...more] : merged(view.exchanges, more);
  return { ...view, exchanges: all.slice(-MOST_EXCHANGES) };
}

function merged(known: readonly ExchangeSummary[], more: readonly ExchangeSummary[]): ExchangeSummary[] {
  const byNumber = new Map([...known, ...more].map((exchange) => [exchange.number, exchange]));
  return [...byNumber.values()].sort((a, b) => a.number - b.number);
}
