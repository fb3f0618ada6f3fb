import { didYouMean } from '../../boundary/did-you-mean.ts';

/** What differs between the runners of tests. Names in braces are filled in. */
export interface Runner {
  /** What the names of its files end in, so that it finds them. */
  readonly ending: string;
  readonly imports: readonly string[];
  /** Before the test; the settings are code, and undefined where all are the defaults. */
  setUp(settings: string | undefined): readonly string[];
  /** The first line of the test, up to its opening brace. */
  test(title: string): string;
  /** What the test begins with. */
  begin(settings: string | undefined): readonly string[];
  /** Whether the language has types. */
  readonly isTyped: boolean;
  equal(actual: string, expected: string): string;
  /** Compares what is expected of each item, and no more. */
  alike(actual: string, expected: string): string;
}

/** Every runner that a test can be saved for. */
export const RUNNERS = {
  playwright: {
    ending: '.spec.ts',
    imports: [
      "import { createWebChatService } from 'gms-webchat';",
      "import { expect, test } from 'mock-gms/playwright';",
    ],
    setUp: (settings) => {
      const options = settings === undefined ? '' : `, settings: ${settings}`;
      return ['', `test.use({ gmsOptions: { frozen: true${options} } });`];
    },
    test: (title) => `test(${title}, async ({ gms }) => {`,
    begin: () => [],
    isTyped: true,
    equal: (actual, expected) => `expect(${actual}).toEqual(${expected});`,
    alike: (actual, expected) => `expect(${actual}).toMatchObject(${expected});`,
  },
  node: {
    ending: '.test.mjs',
    imports: [
      "import assert from 'node:assert/strict';",
      "import { test } from 'node:test';",
      "import { createWebChatService } from 'gms-webchat';",
      "import { startMockGms } from 'mock-gms';",
    ],
    setUp: () => [
      '',
      '/** What is expected of a value: ids, positions and times differ from run to run. */',
      'const partOf = (value, expected) => {',
      '  if (Array.isArray(expected) && Array.isArray(value)) return value.map((each, i) => partOf(each, expected[i]));',
      "  const areObjects = [value, expected].every((each) => typeof each === 'object' && each !== null);",
      '  if (!areObjects || Array.isArray(value)) return value;',
      '  return Object.fromEntries(Object.keys(expected).map((name) => [name, partOf(value[name], expected[name])]));',
      '};',
    ],
    test: (title) => `test(${title}, { timeout: 30_000 }, async (t) => {`,
    begin: (settings) => [
      'const server = await startMockGms({ port: 0 });',
      't.after(() => server.close());',
      "const gms = server.service('saved-chat');",
      ...(settings === undefined ? [] : [`await gms.configure(${settings});`]),
      'await gms.clock.freeze();',
    ],
    isTyped: false,
    equal: (actual, expected) => `assert.deepEqual(${actual}, ${expected});`,
    alike: (actual, expected) =>
      `const expected = ${expected};\n  assert.deepEqual(partOf(${actual}, expected), expected);`,
  },
} as const satisfies { readonly [name: string]: Runner };

/** What a saved test is written for. */
export type RunnerName = keyof typeof RUNNERS;

/** @throws RangeError for a name of no runner */
export function runnerOf(name: unknown): Runner {
  if (typeof name === 'string' && Object.hasOwn(RUNNERS, name)) return RUNNERS[name as RunnerName];
  const known = Object.keys(RUNNERS);
  throw new RangeError(`runner: must be one of ${known.join(', ')}${didYouMean(String(name), known)}`);
}
