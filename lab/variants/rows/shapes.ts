import { isObject } from '../../../contracts/shared/json.ts';
import type { Behaviour, Wired } from '../relay/behaviour.ts';
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
    title: 'makes its ids in another way',
    behaviour: otherIds(),
  },
  { id: 'other-alias', title: 'is another Chat Server', settings: { alias: '7' } },
  {
    id: 'changing-alias',
    title: 'answers as one Chat Server of a pair, and then as the other',
    behaviour: { answer: changingAlias() },
  },
  {
    id: 'gaps',
    title: 'numbers events with gaps, since customers see part of them',
    behaviour: { answer: withGaps, request: withoutGaps },
    departs: [
      {
        because: 'in a chat in which nothing is hidden the numbers were seen to follow each other',
        cases:
          'positions-* send-01 send-09 typing-05 typing-06 agents-05 push-01 push-02 push-03 push-04 push-05 push-06 ' +
          'push-10 push-12 push-15 notifications-*',
      },
    ],
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

/** Ids of other letters and the same length; what comes back is known again. */
function otherIds(): Pick<Behaviour, 'answer' | 'request'> {
  const given = new Map<string, string>();
  const give = (id: unknown) => {
    if (typeof id !== 'string' || id === '') return id;
    const other = [...id].reverse().join('');
    given.set(other, id);
    return other;
  };
  return {
    answer: (answer) => ({
      ...answer,
      ...(answer.chatId !== undefined && { chatId: give(answer.chatId) }),
      ...(answer.userId !== undefined && { userId: give(answer.userId) }),
    }),
    request: (text) => text.replaceAll(/[0-9A-Za-z]{12,}/g, (word) => given.get(word) ?? word),
  };
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
    ...(typeof nextPosition === 'number' && { nextPosition: 2 * nextPosition - 2 }),
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
