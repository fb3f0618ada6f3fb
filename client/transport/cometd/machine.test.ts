import { expect, test } from '@playwright/test';
import { catchingUp } from './catching-up.ts';
import { connectionStates } from './connection-states.ts';
import { machine } from './machine.ts';

/** Any table, as a machine that notes what is done. */
function walk(table: Record<string, Record<string, string>>) {
  const done: string[] = [];
  const effects = new Proxy(
    {},
    { get: (_, effect) => (detail: string) => done.push(`${String(effect)}(${detail})`) },
  );
  const walker = machine<string, string, string, string>(table as never, effects);
  return { walker, done };
}

for (const [name, table] of Object.entries({ connectionStates, catchingUp })) {
  const events = new Set(Object.values<object>(table).flatMap((arrows) => Object.keys(arrows)));
  for (const [state, arrows] of Object.entries<Record<string, string>>(table)) {
    test(`each event leads out of ${state} of ${name} as its table says, or nowhere`, () => {
      for (const event of events) {
        const { walker, done } = walk(table as never);
        walker.state = state;
        walker.on(event, 'why');
        const [next, ...effects] = (arrows[event] ?? state).split(' ');
        expect([event, walker.state, done]).toEqual([event, next, effects.map((effect) => `${effect}(why)`)]);
        expect(Object.keys(table)).toContain(next);
      }
    });
  }
}

test('a machine that has not begun, or that has ended, does nothing', () => {
  const { walker, done } = walk(connectionStates);
  walker.on('failed', 'why');
  walker.state = 'up';
  walker.state = undefined;
  walker.on('failed', 'why');
  expect([walker.state, done]).toEqual([undefined, []]);
});

test('no question follows another but by the timer, and only a loss that is mended or noted begins a new count', () => {
  for (const [state, arrows] of Object.entries<Record<string, string>>(catchingUp))
    for (const [event, arrow] of Object.entries(arrows)) {
      // In missing no timer runs: the states that are entered from outside it leave it only when the timer is due.
      if (/ ask\b/.test(arrow)) expect([state, event]).toEqual([state, state === 'missing' ? 'good' : 'due']);
      if (arrow.startsWith('missing')) expect(['missed', 'due', 'spent']).toContain(event);
      if (/ note\b/.test(arrow)) expect(`${state} ${event}`).toMatch(/^(current missed|broken spent)$/);
    }
});
