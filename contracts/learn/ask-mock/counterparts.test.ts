import { expect, test } from '@playwright/test';
import type { Conversation } from '../../../mock-gms/capture.ts';
import type { JsonObject } from '../../shared/json.ts';
import { alignEvents } from '../compare/align-events.ts';
import { Counterparts } from './counterparts.ts';

type Told = Pick<Conversation, 'told' | 'events'>;

const event = (index: number, text = `text ${index}`, type = 'Message') => ({
  ...{ index, type, text },
  from: { nickname: 'Jo', participantId: 1, type: 'Client' },
});
const answer = (events: readonly JsonObject[], nextPosition?: number) => ({
  ...{ statusCode: 0, messages: events },
  ...(nextPosition !== undefined && { nextPosition }),
});

/** A chat of which every answer of theirs stands beside that of the mock. */
function met(...answers: readonly (readonly [ReturnType<typeof answer>, ReturnType<typeof answer>])[]) {
  const told = answers.map(([theirs]) => ({ answer: theirs }));
  const events = answers.flatMap(([{ messages }]) => messages.map((each) => ({ event: each })));
  const counterparts = new Counterparts({ told, events } as unknown as Told);
  for (const [theirs, ours] of answers)
    counterparts.look(
      theirs,
      ours,
      alignEvents(theirs.messages, ours.messages, (each) => each),
      (text) => text,
    );
  return (...positions: readonly number[]) => positions.map((each) => counterparts.position(each));
}

test('a position means the events before it, however a server counts', () => {
  const gaps = met(
    [answer([event(2, 'a'), event(4, 'b')], 5), answer([event(1, 'a'), event(2, 'b')], 3)],
    [answer([event(6, 'c')], 7), answer([event(3, 'c')], 4)],
  );
  expect(gaps(1, 2, 3, 4, 5, 6, 7, 8)).toEqual([1, 1, 2, 2, 3, 3, 4, 5]);
  const late = met([
    answer([event(100, 'a'), event(101, 'b')], 102),
    answer([event(1, 'a'), event(2, 'b')], 3),
  ]);
  expect(late(1, 100, 101, 102)).toEqual([1, 1, 2, 3]);
  const zero = met([answer([event(0, 'a'), event(1, 'b')], 2), answer([event(1, 'a'), event(2, 'b')], 3)]);
  expect(zero(0, 1, 2)).toEqual([0, 2, 3]);
});

test('what one side alone has moves what follows, and nothing before it', () => {
  const a = event(1, 'a');
  // What comes with the next answer here alone is not passed over; what a customer does not ask for is.
  expect(met([answer([a], 2), answer([a], 2)], [answer([], 2), answer([], 3)])(1, 2)).toEqual([1, 2]);
  expect(met([answer([a], 2), answer([a], 2)], [answer([], 3), answer([], 3)])(2, 3)).toEqual([2, 3]);
  expect(met([answer([event(2, 'a')], 3), answer([a], 2)], [answer([], 5), answer([], 3)])(3, 5)).toEqual([
    2, 3,
  ]);
  expect(met([answer([a], 2), answer([a, event(2, 'read', 'Notice')], 3)])(1, 2)).toEqual([1, 3]);
  expect(met([answer([a, event(2, 'queue', 'Notice')], 3), answer([a], 2)])(1, 2, 3)).toEqual([1, 2, 2]);
});

test('an event that is told later there is read here then', () => {
  const [a, b] = [event(1, 'a'), event(2, 'b')];
  expect(met([answer([a], 2), answer([a, b], 3)], [answer([b], 3), answer([], 3)])(2)).toEqual([2]);
});

test('a server whose position is one more, or does not tell one, is asked as it is', () => {
  const [a, b] = [event(1, 'a'), event(2, 'b')];
  expect(met([answer([a, b], 4), answer([a, b], 3)])(3, 4)).toEqual([3, 4]);
  expect(met([answer([a, b], 2), answer([a, b], 3)])(2)).toEqual([2]);
  expect(met([answer([a, b]), answer([a, b])])(3)).toEqual([3]);
  expect(met()(7)).toEqual([7]);
});
