import { noAnswer } from '../failed-request.ts';
import type { TransportContext } from '../transport.ts';
import type { Authorize } from './authorizer.ts';
import type { BayeuxClient } from './bayeux.ts';
import { failureOf } from './failed-reply.ts';
import { timed } from './timed.ts';

/** Publishes on the channel of the chat; resolves once the server has said that it arrived. */
export type Publish = (data: Record<string, unknown>) => Promise<void>;

export function publisher(
  bayeux: BayeuxClient,
  { clock, settings }: TransportContext,
  authorize: Authorize,
): Publish {
  return (data) => {
    authorize();
    const { ajaxTimeout, cometD } = settings();
    const { channel } = cometD;
    return timed(clock, ajaxTimeout, (resolve, reject) => {
      try {
        bayeux.publish(channel, data, (reply) => {
          if (reply.successful) return resolve();
          const failed = failureOf(reply);
          const { transport, ...failure } = reply.failure ?? {};
          // The request itself, which nobody can copy as data.
          Object.defineProperty(failure, 'transport', { value: transport });
          Object.assign(failed.reason, { channel, failure });
          reject(failed);
        });
      } catch {
        // The library publishes nothing while it has no connection.
        reject(noAnswer('error'));
      }
    });
  };
}
