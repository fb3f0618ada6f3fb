import { expect, test } from '@playwright/test';
import { OwnNames } from '../ask-mock/own-names.ts';
import type { EventPlaces, Pair } from '../ask-mock/pair.ts';
import { withoutStaff } from './without-staff.ts';

const event = (index: number, type: string, author = 'Client') => ({ index, type, from: { type: author } });
function pair(operation: string, theirs: readonly object[], ours: readonly object[]): Pair {
  const answer = (messages: readonly object[]) => ({
    ...{
      status: 200,
      headers: {},
      body: { statusCode: 0, messages, nextPosition: String(messages.length + 1) },
    },
  });
  const about = { file: 'x.har', entry: 1, operation, endpoint: 'rest', asked: [], chat: undefined } as const;
  return { ...about, names: new OwnNames(), theirs: answer(theirs), ours: answer(ours) };
}

test('what a workflow says before a start is answered, or at once after a message, says nothing of the mock', () => {
  const joined = event(1, 'ParticipantJoined');
  const greeting = event(2, 'Message', 'Agent');
  expect(withoutStaff(pair('requestChat', [joined, greeting], [joined]))?.body).toEqual({
    ...{ statusCode: 0, messages: [joined], nextPosition: '2' },
  });
  const said = event(3, 'Message');
  const leaves = [event(4, 'ParticipantLeft', 'Agent'), event(5, 'ParticipantLeft')];
  expect(withoutStaff(pair('send', [greeting, said, ...leaves], [greeting, said]))?.body).toMatchObject({
    ...{ messages: [greeting, said], nextPosition: '3' },
  });
  const whole = pair('send', [greeting], [greeting]);
  expect(withoutStaff(whole)).toBe(whole.theirs);
});

test('what nobody here says later, such as a place in a queue, is of the server', () => {
  const [joined, notice, greeting] = [
    event(1, 'ParticipantJoined'),
    event(2, 'Notice', 'External'),
    event(3, 'Message', 'Agent'),
  ];
  const places: EventPlaces = {
    isSame: () => false,
    isUnseen: () => false,
    isShared: ({ index }) => index !== 2,
  };
  const begun = { ...pair('requestChat', [joined, notice, greeting], [joined]), places };
  expect(withoutStaff(begun)?.body).toEqual({ statusCode: 0, messages: [joined, notice], nextPosition: '3' });
});
