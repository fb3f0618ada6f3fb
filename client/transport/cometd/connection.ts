import type { Timer } from '../../base/clock.ts';
import * as refusals from '../../base/refusals.ts';
import { Refusal } from '../../base/rejection.ts';
import { type FailedRequest, noAnswer } from '../failed-request.ts';
import type { TransportContext } from '../transport.ts';
import type { Authorize } from './authorizer.ts';
import type { BayeuxClient, BayeuxMessage, LogLevel } from './bayeux.ts';
import {
  type ConnectionEffect,
  type ConnectionEvent,
  type ConnectionState,
  connectionStates,
} from './connection-states.ts';
import { failureOf } from './failed-reply.ts';
import { machine } from './machine.ts';
import { keepPace } from './pace.ts';
import { timed } from './timed.ts';

/** How often connecting may fail before it is given up. */
const attempts = 5;
/** Milliseconds before another handshake where the library has given up. */
const retryAfter = 250;
/** Milliseconds by which an answer may be late before the connection counts as lost; the library's own choice. */
const patience = 10_000;
/** What a server says to a client it has forgotten. */
const forgotten = '402::Unknown client';

/** What the connection tells, by the words of its table, and what is pushed over it. */
interface Listener extends Record<'missed' | 'good' | 'lost' | 'regained', () => void> {
  /** Whether it is news: a server can push the same, or nothing, on every connect. */
  pushed(data: unknown): boolean;
}

/** The connection to the CometD server. */
export interface CometdConnection {
  isUp(): boolean;
  /**
   * Resolves when it is good for the first time.
   * @param most How often it may fail before that; the first call decides.
   */
  open(most?: number): Promise<void>;
  close(): void;
}

/** Makes what the library reports events of a machine, and calls of the library what follows from them. */
export function cometdConnection(
  bayeux: BayeuxClient,
  { clock, settings }: TransportContext,
  authorize: Authorize,
  listener: Listener,
): CometdConnection {
  const pace = keepPace(bayeux, clock);
  let opening: Promise<void> | undefined;
  let opened: () => void;
  let giveUp: ((failure: FailedRequest) => void) | undefined;
  /** How often it may still fail until it is good. */
  let left: number;
  let planned: Timer;

  const connection = machine<ConnectionState, ConnectionEvent, ConnectionEffect, BayeuxMessage>(
    connectionStates,
    {
      ...listener,
      ready() {
        bayeux.configure({ backoffIncrement: 1000, maxNetworkDelay: patience });
        opened();
      },
      fail(reply) {
        left -= 1;
        // The library keeps to a socket that has opened, even where nothing comes out of it.
        if (reply.failure) bayeux.websocketEnabled = false;
        if (left > 0) retry();
        else end(failureOf(reply));
      },
      retry,
      good() {
        pace.connected();
        listener.good();
      },
    },
  );

  function configure(): void {
    const { ajaxTimeout, cometD } = settings();
    // Its last resort is to run scripts of the server, which no GMS offers.
    bayeux.unregisterTransport('callback-polling');
    bayeux.websocketEnabled = cometD.websocketEnabled;
    bayeux.configure({
      url: cometD.cometURL,
      logLevel: cometD.logLevel as LogLevel,
      requestHeaders: authorize(),
      backoffIncrement: retryAfter,
      // A socket that never opens, for which the library would wait without end, or one that leads nowhere.
      connectTimeout: ajaxTimeout,
      maxNetworkDelay: ajaxTimeout || patience,
      // How long a message may be is the server's to say.
      maxSendBayeuxMessageSize: 1e9,
      // Its worker comes from a blob, which pages often forbid, and then nothing would ever be due.
      useWorkerScheduler: false,
    });
  }

  function follow(channel: string): void {
    for (const meta of ['handshake', 'connect', 'disconnect'] as const)
      bayeux.addListener(`/meta/${meta}`, (reply) => {
        if (meta === 'handshake' && connection.state !== 'connecting') pace.shookHands();
        const { reconnect, timeout } = bayeux.getAdvice();
        const { successful } = reply;
        const isGood = successful && reconnect !== 'none';
        // The library gives up without a word where it is told to in a good reply, and after a goodbye.
        if (!isGood || meta === 'disconnect')
          connection.on(reply.error === forgotten ? 'forgotten' : 'failed', reply);
        else if (meta === 'connect') connection.on(meta, reply);
        pace.replied(successful);
        // The library waits without end where an answer holds anything but the reply to its connect.
        if (successful && connection.state === 'up')
          later(Number(timeout) + 3 * patience, () => {
            bayeux.disconnect();
            connection.on('failed', reply);
          });
      });
    bayeux.addListener(channel, ({ data }) => {
      if (connection.state && listener.pushed(data)) pace.hadNews();
    });
  }

  /** The library ceases to try where no transport is left; a new handshake begins with all of them. */
  function retry(): void {
    later(Math.max(retryAfter, pace.untilHandshake()), () => {
      // The library waits for the answer to its goodbye, and refuses to shake hands until then. It tells of the end of
      // that as well.
      if (bayeux.getStatus() === 'disconnected') bayeux.handshake();
    });
  }

  /** What is to be done about the connection: a later plan replaces the one before. */
  function later(delay: number, run: () => void): void {
    clock.clearTimeout(planned);
    planned = clock.setTimeout(run, delay);
  }

  function end(failure: FailedRequest): void {
    connection.state = undefined;
    clock.clearTimeout(planned);
    giveUp?.(failure);
    bayeux.disconnect();
  }

  return {
    isUp: () => connection.state === 'up',
    open(most = attempts) {
      const { ajaxTimeout, cometD } = settings();
      opening ??= timed(clock, ajaxTimeout * most, (resolve, reject) => {
        if (!cometD.cometURL) throw new Refusal(refusals.noCometd);
        opened = resolve;
        giveUp = reject;
        left = most;
        connection.state = 'connecting';
        configure();
        follow(cometD.channel);
        bayeux.handshake();
      });
      return opening;
    },
    close: () => end(noAnswer('abort')),
  };
}
