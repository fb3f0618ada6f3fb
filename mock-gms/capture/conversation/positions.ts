import type { Act } from '../traffic/traffic.ts';
import type { Conversation } from './conversation.ts';
import { firstAfter, highestBefore } from './in-time.ts';

/**
 * The index of the event that comes after an act which has none: the answer tells it, or else what was told before and after,
 * and what the customer did before. Over CometD an event can reach a busy page after the answer to the next request.
 */
export function positions({ events, told, acts }: Conversation): (act: Act) => number {
  const highest = highestBefore(told.map(({ at, answer }) => [at, answer.nextPosition ?? 0]));
  const beyond = (events.at(-1)?.event.index ?? 0) + 1;
  const next = firstAfter(events.map(({ at, event }) => [at, event.index]));
  const afterOwn = afterOwnEvents({ events, acts });
  return (act) => {
    const { answer, at, end = at } = act;
    return (answer?.nextPosition ?? Math.max(next(end) ?? beyond, highest(at), afterOwn.get(act) ?? 0)) - 0.5;
  };
}

/** Acts of a customer that bring an event. */
const TELLING: ReadonlySet<string> = new Set([
  ...['send', 'pushUrl', 'customNotice', 'updateNickname', 'fileUpload', 'fileDelete'],
]);

const BROUGHT: ReadonlySet<string> = new Set([
  ...['Message', 'PushUrl', 'CustomNotice', 'NicknameUpdated', 'FileUploaded', 'FileDeleted'],
]);

/** For each act the index after the event of the act before; empty where not every act has its event here. */
function afterOwnEvents({ events, acts }: Pick<Conversation, 'events' | 'acts'>): ReadonlyMap<Act, number> {
  const isTelling = ({ operation, fields, isRefused }: Act) =>
    !isRefused && (TELLING.has(operation) || (operation === 'requestChat' && Boolean(fields.message)));
  const own = events
    .map(({ event }) => event)
    .filter(({ type = '', from }) => from?.type === 'Client' && BROUGHT.has(type));
  if (own.length !== acts.filter(isTelling).length) return new Map();
  let done = 0;
  return new Map(
    acts.map((act) => {
      if (isTelling(act)) done += 1;
      return [act, (own[done - 1]?.index ?? -1) + 1];
    }),
  );
}
