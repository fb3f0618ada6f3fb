import { createContext, runInContext } from 'node:vm';
import { expect, test } from '@playwright/test';
import { playwrightClock } from './playwright-clock.ts';

test("the script puts Playwright's clock into a page, once", () => {
  const script = playwrightClock();
  const page = createContext({
    performance,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    Event: class {},
  });
  const run = (text: string): unknown => runInContext(text, page);
  run(script);
  run('globalThis.first = __pwClock');
  run(script);
  expect(run('__pwClock === first')).toBe(true);
  const acts = ['install', 'log', 'pauseAt', 'runFor', 'fastForward'];
  expect(run(`${JSON.stringify(acts)}.map((act) => typeof __pwClock.controller[act])`)).toEqual(
    acts.map(() => 'function'),
  );
  expect(script).not.toContain('</script');
});
