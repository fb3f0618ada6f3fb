import { isObject } from '../../../contracts/shared/json.ts';
import type { Wired } from '../relay/behaviour.ts';
import type { Variant } from '../variant.ts';

/** What answers look like. */
export const shapes: readonly Variant[] = [
  {
    id: 'fields-reversed',
    title: 'gives the fields of every object in another order',
    behaviour: { answer: reversed, bayeux: (messages) => messages.map(reversed) },
  },
  {
    id: 'further-fields',
    title: 'gives every object of an answer further fields',
    behaviour: { answer: withFurther },
  },
  {
    id: 'other-ids',
    title: 'has ids and keys of another form',
    behaviour: { answer: otherIds, request: ownIds },
  },
  { id: 'other-alias', title: 'has an alias that is no number', settings: { alias: 'chat-eu-1' } },
  {
    id: 'changing-alias',
    title: 'answers as one Chat Server of a pair, and then as the other',
    behaviour: { answer: changingAlias() },
  },
  {
    id: 'gaps',
    title: 'numbers events with gaps, since customers see part of them',
    behaviour: { answer: withGaps, request: withoutGaps },
  },
];

function reversed<Value extends object>(value: Value): Value {
  const turn = (each: unknown): unknown => {
    if (Array.isArray(each)) return each.map(turn);
    if (!isObject(each)) return each;
    return Object.fromEntries(
      Object.entries(each)
        .reverse()
        .map(([name, inner]) => [name, turn(inner)]),
    );
  };
  return turn(value) as Value;
}

/** User data and attributes are the customer's own: nothing is added to them. */
function withFurther(answer: Wired): Wired {
  const { messages, errors } = answer;
  const add = (each: unknown) => (isObject(each) ? { ...each, traceId: '4bf92f35' } : each);
  const event = (each: unknown) =>
    isObject(each) ? { ...each, sequence: 7, tags: [], from: add(each.from) } : each;
  return {
    ...answer,
    serverTime: 1_795_764_504_000,
    node: { name: 'gms-2' },
    ...(Array.isArray(messages) && { messages: messages.map(event) }),
    ...(Array.isArray(errors) && { errors: errors.map(add) }),
  };
}

const IDS = ['chatId', 'userId', 'secureKey'] as const;

function otherIds(answer: Wired): Wired {
  const own = IDS.flatMap((name) =>
    typeof answer[name] === 'string' ? [[name, `gms_${answer[name]}`] as const] : [],
  );
  return { ...answer, ...Object.fromEntries(own) };
}

function ownIds(text: string): string {
  return text.replaceAll('gms_', '');
}

function changingAlias(): (answer: Wired) => Wired {
  let count = 0;
  return (answer) => {
    if (answer.alias === undefined) return answer;
    count += 1;
    return { ...answer, alias: count % 2 === 0 ? '117' : '118' };
  };
}

/** After the join each event takes two numbers: 1, 3, 5. */
function withGaps(answer: Wired): Wired {
  const { messages, nextPosition } = answer;
  const spread = (index: unknown) => (typeof index === 'number' ? 2 * index - 1 : index);
  return {
    ...answer,
    ...(nextPosition !== undefined && { nextPosition: spread(nextPosition) }),
    ...(Array.isArray(messages) && {
      messages: messages.map((event) => ({ ...event, index: spread(event.index) })),
    }),
  };
}

function withoutGaps(text: string): string {
  return text.replaceAll(
    /(transcriptPosition(?:"\s*:\s*"?|=|%22%3A))(\d+)/g,
    (_whole, name: string, position: string) => `${name}${Math.floor((Number(position) + 2) / 2)}`,
  );
}
