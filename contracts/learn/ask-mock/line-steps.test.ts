import { expect, test } from '@playwright/test';
import type { BayeuxStep } from './bayeux-step.ts';
import { LineSteps } from './line-steps.ts';

const CHANNEL = '/service/chatV2/support';

function stepAt(at: number, id: string, channel = CHANNEL): BayeuxStep {
  const message = { channel, id, data: {} };
  return {
    kind: 'bayeux',
    entry: at,
    at,
    line: 'x',
    message,
    reply: undefined,
    lack: undefined,
    isLast: false,
    pushes: [],
  };
}

const came = (at: number, json: object) => ({ at, entry: at, line: 'x', json: json as never });
const reply = (id: string, channel = CHANNEL) => ({ channel, id, successful: true });

test('a line that carries twice as much takes about twice the work', () => {
  const workOf = (messages: number) => {
    let times = 0;
    const get = (target: BayeuxStep, name: string | symbol, self: unknown) => {
      times += 1;
      return Reflect.get(target, name, self);
    };
    const steps = Array.from(
      { length: messages },
      (_, place) => new Proxy(stepAt(place, `${place}`), { get }),
    );
    const line = new LineSteps(steps);
    for (let place = 0; place < messages; place += 1) line.assign(came(place, reply(`${place}`)));
    expect(steps.every((step) => step.reply !== undefined)).toBe(true);
    return times;
  };
  expect(workOf(400)).toBeLessThan(2.5 * workOf(200));
});

test('an answer belongs to the last step with its id that was sent before it, a push to the last publication', () => {
  const [first, connect, second, later] = [
    stepAt(1, '1'),
    stepAt(2, '2', '/meta/connect'),
    stepAt(3, '1'),
    stepAt(9, '1'),
  ] as const;
  const line = new LineSteps([first, connect, second, later]);
  line.assign(came(2, { channel: CHANNEL, data: { text: 'one' } }));
  line.assign(came(4, reply('1')));
  line.assign(came(5, reply('2', '/meta/connect')));
  line.assign(came(6, { channel: CHANNEL, data: { text: 'two' } }));
  line.assign(came(7, { channel: CHANNEL, successful: true }));
  expect([first, connect, second, later].map((step) => step.reply?.id ?? step.reply)).toEqual([
    { channel: CHANNEL, successful: true },
    '2',
    '1',
    undefined,
  ]);
  expect([first, second].map(({ pushes }) => pushes.map(({ body }) => body.text))).toEqual([
    ['one'],
    ['two'],
  ]);
});

test('steps that are carried out in another order than they began get what is theirs', () => {
  const [early, late] = [stepAt(10, 'a'), stepAt(11, 'b')];
  // An upload that began with the first one took its time.
  const line = new LineSteps([late, early]);
  line.assign(came(10, reply('a')));
  line.assign(came(12, { channel: CHANNEL, data: {} }));
  expect([early.reply?.id, early.pushes.length, late.pushes.length]).toEqual(['a', 1, 0]);
});
