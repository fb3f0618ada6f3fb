import { type Wait, wait } from '../state/pace.ts';
import { type Frame, FrameReader } from './frames.ts';
import { authorization } from './token.ts';

/** How the page stands to the server. `refused`: it wants a token; `given up`: it was away for too long. */
export type Link = 'connecting' | 'live' | 'lost' | 'refused' | 'given up';

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

/** What following needs of its surroundings. */
interface Surroundings {
  /** Asks for the stream from behind the event of this id on. */
  ask(lastId: string | undefined, signal: AbortSignal): Promise<Response>;
  wait: Wait;
}

const REAL: Surroundings = { ask: askServer, wait };

/** Follows everything that happens in the server, and takes it up again where it broke off. */
export async function follow(follower: Follower, { ask, wait } = REAL): Promise<void> {
  let lastId: string | undefined;
  follower.onLink('connecting');
  let failures = 0;
  while (failures < MOST_ATTEMPTS) {
    try {
      const abort = new AbortController();
      const response = await ask(lastId, abort.signal);
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
    }
    follower.onLink('lost');
    await wait(Math.min(FIRST_DELAY * 2 ** Math.min(failures, 4), LONGEST_DELAY));
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
