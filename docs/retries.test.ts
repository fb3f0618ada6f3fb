import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const root = fileURLToPath(new URL('..', import.meta.url));
const text = (file: string) => (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '');

/** A row of the page: what is repeated, in which file, and the test that shows its bound. */
interface Row {
  readonly what: string;
  readonly code: string;
  readonly testFile: string;
  readonly testTitle: string;
}

/** `| what | begins with | interval | at most | ends with | [file](../path) | [test file](../path): title |` */
const rows: readonly Row[] = [
  ...text('docs/retries.md').matchAll(
    /^\| (.+?) \|(?: [^|]+ \|){4} \[.+?\]\(\.\.\/(.+?)\) \| \[.+?\]\(\.\.\/(.+?)\): (.+) \|$/gm,
  ),
].map(([, what = '', code = '', testFile = '', testTitle = '']) => ({ what, code, testFile, testTitle }));

/** Files with a timer or an endless loop that repeats nothing by itself, and why that is so. */
const REPEATS_NOTHING: Readonly<Record<string, string>> = {
  'client/base/clock.ts': 'hands the timers of the platform in',
  'client/base/browser.ts': 'lets go of a saved file once',
  'client/chat/typing.ts': 'notices once that the customer no longer types',
  'client/testing/manual-clock.ts': 'a double for tests',
  'client/testing/memory-bayeux.ts': 'a double for tests',
  'client/transport/cometd/bayeux.ts': 'only says what the CometD library has',
  'client/transport/cometd/timed.ts': 'the time limit of one wait',
  'client/transport/exchange.ts': 'the time limit of one request',
  'mock-gms/clock/alarm-timer.ts': 'the next alarm of a clock',
  'mock-gms/console/app/api/request-file.ts': 'lets go of a saved file once',
  'mock-gms/console/app/state/clock.ts': 'moves what the page shows, and asks for nothing',
  'mock-gms/console/app/state/store.ts': 'takes up what has come, once for all of it',
  'mock-gms/cometd/endpoint.ts': 'the time that closing gives to what is being written',
  'mock-gms/cometd/websocket.ts': 'the end of one held connect',
  'mock-gms/desk/script/yaml/hear.ts': 'waits for the next message of the customer each time',
  'mock-gms/examples/office-hours.ts': 'waits for the next message of the customer each time',
  'mock-gms/handle/deadline-signal.ts': 'the time limit of one call',
  'mock-gms/handle/remote-until.ts': 'one look at what is there has two seconds',
  'mock-gms/handle/explained-wait.ts': 'the time limit of one question',
  'mock-gms/journal/secrets/secret-members.ts': 'goes through a text once',
  'mock-gms/server/other-upgrade.ts': 'ends the time limit of one idle connection',
  'mock-gms/services/alarms.ts': 'the patience with one alarm',
};

test('every line of the tables is a row with a file and a test', () => {
  const lines = text('docs/retries.md').match(/^\| (?!what |---).*\|$/gm) ?? [];
  expect(lines.length).toBeGreaterThan(30);
  expect(rows).toHaveLength(lines.length);
});

for (const { what, code, testFile, testTitle } of rows) {
  test(`the code of “${what}” is there, and so is the test that shows its bound`, () => {
    expect(text(code), code).not.toBe('');
    // Quotes inside a title are escaped in the source.
    expect(text(testFile).replaceAll("\\'", "'"), testFile).toContain(testTitle);
  });
}

/** The sources of a package, without tests and what is built. */
function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file}`)
    .filter(
      (file) =>
        file.endsWith('.ts') && !/\.(test|fixture|d)\.ts$|\/(dist|node_modules|generated)\//.test(file),
    );
}

test('all code with a timer or an endless loop has a row, or repeats nothing', () => {
  const repeating = [...sources('client'), ...sources('mock-gms')].filter((file) =>
    /\bset(Timeout|Interval)\(|for \(;;\)|while \(true\)/.test(text(file)),
  );
  const listed = new Set([...rows.map(({ code }) => code), ...Object.keys(REPEATS_NOTHING)]);
  expect(repeating.filter((file) => !listed.has(file))).toEqual([]);
  expect(Object.keys(REPEATS_NOTHING).filter((file) => !repeating.includes(file))).toEqual([]);
});
