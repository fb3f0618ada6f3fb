import { type Wait, wait } from '../state/pace.ts';
import { type Frame, FrameReader } from './frames.ts';
import { type Later, Lease, later, untilShown } from './lease.ts';
import { authorization } from './token.ts';
import { type Visibility, visibility } from './visibility.ts';

/**
 * How the page stands to the server. `unanswered`: it was asked and has said nothing yet; `refused`: it wants a token;
 * `given up`: it was away for too long.
 */
export type Link = 'connecting' | 'unanswered' | 'live' | 'lost' | 'refused' | 'given up';

interface Follower {
  /** `ready` and `missed` come first; the latter where what is known so far no longer holds. */
  onFrame(frame: Frame): void;
  onLink(link: Link): void;
}

/** Attempts without an answer before the page gives up: an hour. */
const MOST_ATTEMPTS = 720;

const FIRST_DELAY = 500;
const LONGEST_DELAY = 5000;

/** Silence after which the connection counts as dead, in milliseconds: signs of life come every 15 seconds. */
const LONGEST_SILENCE = 40_000;

/** Milliseconds until a page says that nobody answers. */
export const PATIENCE = 5000;

/** Milliseconds from one look of a page that nobody sees to the next. */
const BETWEEN_LOOKS = 10_000;

/** What following needs of its surroundings. */
interface Surroundings {
  /** Asks for the stream from behind the event of this id on. */
  ask(lastId: string | undefined, signal: AbortSignal): Promise<Response>;
  wait: Wait;
  /** Does something after so many milliseconds; returns what takes that back. */
  later: Later;
  visibility: Visibility;
}

const REAL: Surroundings = { ask: askServer, wait, later, visibility };

/**
 * Follows everything that happens in the server, and takes it up again where it broke off. A browser has six connections
 * to a host, and each open stream takes one: a page that is hidden lets go of its own, and looks in now and then.
 */
export async function follow(follower: Follower, { ask, wait, later, visibility } = REAL): Promise<void> {
  let lastId: string | undefined;
  follower.onLink('connecting');
  let failures = 0;
  while (failures < MOST_ATTEMPTS) {
    const abort = new AbortController();
    const lease = new Lease(abort, later, visibility);
    try {
      const stopWaiting = later(PATIENCE, () => follower.onLink('unanswered'));
      const response = await ask(lastId, abort.signal).finally(stopWaiting);
      if (response.status === 401) return follower.onLink('refused');
      if (response.ok && response.body !== null) {
        for await (const frame of framesOf(response.body, abort)) {
          failures = 0;
          if (frame.event === 'ready' || frame.event === 'missed') follower.onLink('live');
          lastId = frame.id;
          follower.onFrame(frame);
        }
      }
    } catch {
      // Whatever ended the stream, the next attempt shows whether the server is there.
    } finally {
      lease.end();
    }
    if (lease.isOver) await untilShown(BETWEEN_LOOKS, later, visibility);
    else {
      follower.onLink('lost');
      await wait(Math.min(FIRST_DELAY * 2 ** Math.min(failures, 4), LONGEST_DELAY));
    }
    failures += 1;
  }
  follower.onLink('given up');
}

function askServer(lastId: string | undefined, signal: AbortSignal): Promise<Response> {
  return fetch('../mock/events', {
    headers: { ...authorization(), ...(lastId !== undefined && { 'Last-Event-ID': lastId }) },
    signal,
    cache: 'no-store',
  });
}

async function* framesOf(body: ReadableStream<Uint8Array>, abort: AbortController): AsyncGenerator<Frame> {
  const frames = new FrameReader();
  const decoder = new TextDecoder();
  const reader = body.getReader();
  try {
    for (;;) {
      const silence = setTimeout(() => abort.abort(), LONGEST_SILENCE);
      const { done, value } = await reader.read().finally(() => clearTimeout(silence));
      if (done) return;
      yield* frames.read(decoder.decode(value, { stream: true }));
    }
  } finally {
    abort.abort();
  }
}
