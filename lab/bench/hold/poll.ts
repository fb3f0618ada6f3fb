import { HttpConnection } from '../load/http-connection.ts';
import { keepPace } from '../load/pace.ts';
import { sourceAddress } from '../load/source-address.ts';
import { openTogether } from '../load/together.ts';
import { AT_ONCE, POLL_MS } from './plan.ts';

/** Polls of many chats, each over a connection of its own, one of them after the other. */
export interface PollJob {
  readonly port: number;
  /** The poll of each chat. */
  readonly polls: readonly Buffer[];
  /** What every answer holds if all is well. */
  readonly expects: string;
  /** Milliseconds whose polls do not count, and of those that do. */
  readonly settleMs: number;
  readonly measureMs: number;
}

/** The result. */
export interface Polled {
  /** Milliseconds from sending a poll to its answer. */
  readonly latencies: readonly number[];
  /** Polls whose turn came while the one before had no answer yet. */
  readonly skipped: number;
  /** Milliseconds by which polls were sent too late. */
  readonly lags: readonly number[];
}

/** Polls every chat once in three seconds, spread evenly. @throws Error for an invalid answer, or a lost connection */
export async function pollChats({ port, polls, expects, settleMs, measureMs }: PollJob): Promise<Polled> {
  const connections = await openTogether(
    polls.length,
    AT_ONCE,
    (index) => HttpConnection.open(port, sourceAddress(index)),
    (connection) => connection.close(),
  );
  const perSecond = (polls.length / POLL_MS) * 1000;
  const uncounted = (perSecond * settleMs) / 1000;
  const latencies: number[] = [];
  const pending: Promise<void>[] = [];
  let failure: unknown;
  let skipped = 0;
  const poll = async (index: number, counts: boolean) => {
    const connection = connections[index] as HttpConnection;
    if (connection.isBusy) {
      if (counts) skipped++;
      return;
    }
    const sent = performance.now();
    const { body } = await connection.send(polls[index] as Buffer);
    if (counts) latencies.push(performance.now() - sent);
    if (!body.includes(expects)) throw new Error(`a poll was answered with ${body}`);
  };
  try {
    const lags = await keepPace({ perSecond, durationMs: settleMs + measureMs }, (number) => {
      if (failure !== undefined) throw failure;
      const done = poll(number % polls.length, number >= uncounted).catch((error: unknown) => {
        failure ??= error;
      });
      pending.push(done);
    });
    await answered(pending);
    if (failure !== undefined) throw failure;
    return { latencies, skipped, lags: lags.slice(Math.ceil(uncounted)) };
  } finally {
    for (const connection of connections) connection.close();
  }
}

const PATIENCE_MS = 10_000;

async function answered(pending: readonly Promise<void>[]): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`polls had no answer after ${PATIENCE_MS} ms`)), PATIENCE_MS);
  });
  await Promise.race([Promise.all(pending), patience]);
  clearTimeout(timer);
}
