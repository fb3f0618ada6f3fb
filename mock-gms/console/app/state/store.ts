import { batch, computed, effect, signal } from '@preact/signals';
import { follow, type Link, PATIENCE } from '../api/follow.ts';
import { later } from '../api/lease.ts';
import type { ServerEvent } from '../api/types.ts';
import { type Place, readPlace, writePlace } from './address.ts';
import { fold } from './fold.ts';
import { loadServer, loadService } from './load.ts';
import { Pace } from './pace.ts';
import { NOTHING, type ServiceView, type World, withChat } from './world.ts';

/** What the page knows of the server. */
export const world = signal<World>(NOTHING);
export const link = signal<Link>('connecting');
/** Whether the page has learnt what there is: from then on it hears of everything that begins. */
export const isKnown = signal(false);
/** What the page shows. */
export const place = signal<Place>(readPlace(location.hash, location.search));
/** What a screen reader is told, and what a line at the top says. */
export const announcement = signal('');
export const notice = signal('');

/** The service that is shown where there is none yet. */
const FALLBACK = 'customer-support';

export const serviceName = computed(() => {
  const { services } = world.value;
  return place.value.service ?? services.keys().next().value ?? FALLBACK;
});

export const service = computed<ServiceView | undefined>(() => world.value.services.get(serviceName.value));

export const chat = computed(() => {
  const { chat: id } = place.value;
  return id === undefined ? undefined : service.value?.chats.get(id);
});

/** Changes what is shown; the address follows. */
export function go(change: Partial<Place>): void {
  place.value = { ...place.value, ...change };
}

/** Changes what is known of a chat, if there is one. */
export function changeChat(service: string, id: string, change: Parameters<typeof withChat>[3]): void {
  if (world.value.services.get(service)?.chats.has(id))
    world.value = withChat(world.value, service, id, change);
}

/** Events that came and are not folded in yet: the page takes them up once a frame. */
let waiting: ServerEvent[] = [];
/** The services that the page asks for, or all: meanwhile events wait, so that none is lost in between. */
const loaded = new Set<string>();
const ALL = '';

const listeners = new Set<(events: readonly ServerEvent[]) => void>();

/** Calls the listener with the events that were just folded in. */
export function onEvents(listener: (events: readonly ServerEvent[]) => void): void {
  listeners.add(listener);
}

function takeUp(): void {
  if (loaded.size > 0 || waiting.length === 0) return;
  const events = withoutEnd(waiting);
  waiting = [];
  const now = performance.now();
  batch(() => {
    world.value = events.reduce((known, event) => fold(known, event, now), world.value);
    for (const listener of listeners) listener(events);
  });
}

/** A server that ends takes its services away first: what they had stays in sight until one answers again. */
function withoutEnd(events: ServerEvent[]): ServerEvent[] {
  const isEnd = events.some(({ type, service: name }) => type === 'gone' && name === undefined);
  return isEnd ? events.filter(({ type }) => type !== 'gone') : events;
}

/** Whether what the page knows is of a server that is not there any more. */
let isOutdated = false;

/** Asks for everything that is shown, and again if that fails, for as long as the server is there. */
async function reload(): Promise<void> {
  loaded.add(ALL);
  const stopWaiting = later(PATIENCE, () => {
    link.value = 'unanswered';
  });
  try {
    const listed = await loadServer();
    const shown = place.peek().service ?? listed.services.keys().next().value ?? FALLBACK;
    world.value = listed.services.has(shown) ? await loadService(() => listed, shown) : listed;
    isKnown.value = true;
    isOutdated = false;
    if (link.value === 'unanswered') link.value = 'live';
  } catch {
    if (link.value === 'live' || link.value === 'unanswered') loading.ask();
  } finally {
    stopWaiting();
    loaded.delete(ALL);
    takeUp();
  }
}

/** Asks for one service: one that somebody looks at, and one that was emptied or restored. */
async function reloadService(name: string): Promise<void> {
  if (loaded.has(name)) return;
  loaded.add(name);
  try {
    world.value = await loadService(() => world.peek(), name);
  } catch {
    // It is gone, or the server is: both are told by events.
  } finally {
    loaded.delete(name);
    takeUp();
  }
}

const loading = new Pace(reload, 2000);

/** Follows the server for as long as the page is open. */
export function start(): void {
  effect(() => {
    const { hash, pathname } = location;
    const next = writePlace(place.value);
    if (next === hash) return;
    // What the query named is in the fragment from now on.
    const address = `${pathname}${next}`;
    // Back leads from one chat to the one before, not through everything that was opened in it.
    if (pathIn(next) === pathIn(hash) || hash === '') history.replaceState(null, '', address);
    else history.pushState(null, '', address);
  });
  addEventListener('hashchange', () => {
    place.value = readPlace(location.hash);
  });
  onEvents((events) => {
    for (const { type, service: name } of events)
      if (type === 'reset' && name !== undefined) void reloadService(name);
  });
  effect(() => {
    if (link.value === 'live' && isKnown.value && service.value?.loaded === false)
      void reloadService(serviceName.value);
  });
  void followOn();
}

/** Follows the server, from now on or again after the page has given up. */
export async function followOn(): Promise<void> {
  let hasBeen = false;
  let epoch: string | undefined;
  await follow({
    onLink(next) {
      if (next === 'live' && link.value === 'lost') notice.value = 'The server is back.';
      link.value = next;
    },
    onFrame({ id, event, data }) {
      if (event === 'missed') isOutdated = true;
      if (event === 'missed' || (event === 'ready' && (isOutdated || !(hasBeen && isKnown.peek())))) {
        // Ids of one server begin alike. A page that looked away for long may have missed more than is kept.
        const [began] = id.split('-', 1);
        if (hasBeen && began !== epoch)
          notice.value = 'The server was started again. What was there before is gone.';
        epoch = began;
        hasBeen = true;
        loaded.add(ALL);
        waiting = [];
        loading.ask();
        return;
      }
      if (event === 'ready') return;
      if (waiting.push({ ...JSON.parse(data), type: event } as ServerEvent) === 1) setTimeout(takeUp, FRAME);
    },
  });
}

/** Milliseconds from one look at what came to the next. */
const FRAME = 16;

/** What of a fragment says which service and chat are shown. */
function pathIn(fragment: string): string | undefined {
  return fragment.split('?', 1)[0];
}
