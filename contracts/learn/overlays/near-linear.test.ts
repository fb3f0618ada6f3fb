import { expect, test } from '@playwright/test';
import { OwnNames } from '../ask-mock/own-names.ts';
import type { Pair } from '../ask-mock/pair.ts';
import { comparePair } from '../compare/compare-pair.ts';
import { overlaysOf } from './overlays-of.ts';

/** Counts how often a text is looked through. */
class CountedNames extends OwnNames {
  times = 0;

  override within(text: string): string {
    this.times += 1;
    return super.within(text);
  }
}

/** How often texts are looked through to learn overlays of so many answers, each with an event. */
function workOf(answers: number, member: (place: number) => object): number {
  const names = new CountedNames();
  names.set('chat', 'CHAT-77-of-theirs', '0008TaFN3SE300RT');
  const answer = (body: object) => ({ status: 200, headers: {}, body: { statusCode: 0, ...body } });
  const from = { nickname: 'Jo', participantId: 1, type: 'Client' };
  const event = (text: string, rest: object = {}) => ({ index: 1, type: 'Message', text, from, ...rest });
  const points = Array.from({ length: answers }, (_, place): Pair => {
    const theirs = answer({ messages: [event(`Hello ${place}`, member(place))] });
    const ours = answer({ messages: [event(`Hallo ${place}`, { userData: { kind: 'a' } })] });
    const about = { file: 'chat.har', endpoint: 'rest', asked: [], chat: undefined, names } as const;
    return { ...about, entry: place + 1, operation: place % 3 === 0 ? 'send' : 'refresh', theirs, ours };
  }).flatMap((pair) => comparePair(pair));
  names.times = 0;
  overlaysOf(points);
  return names.times;
}

for (const [what, member] of [
  ['a text that differs everywhere', () => ({ userData: { kind: 'a' } })],
  ['values of data that differ everywhere', (place: number) => ({ userData: { kind: `word ${place}` } })],
  [
    'values that differ late',
    (place: number) => ({ userData: { kind: place < 50 ? 'b' : `word ${place}` } }),
  ],
  ['a member that the mock does not have', (place: number) => ({ queue: place % 2 === 0 ? 'one' : 'two' })],
] as const) {
  test(`twice as many answers take about twice the work: ${what}`, () => {
    const work = workOf(100, member);
    expect(work).toBeGreaterThan(100);
    expect(workOf(200, member)).toBeLessThan(2.5 * work);
  });
}
