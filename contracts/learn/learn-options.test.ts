import { expect, test } from '@playwright/test';
import { UsageError } from '../shared/usage-error.ts';
import { parseLearn } from './learn-options.ts';

for (const flags of [
  ['--service', 'x'],
  ['--api-key', 'k'],
  ['--user', 'jo:pw'],
  ['--header', 'a: b'],
  ['--insecure'],
  ['--pace', '100'],
  ['--capabilities', 'files'],
  ['--agent-driver', 'mock-gms'],
  ['--only', 'send-'],
]) {
  test(`with a recording ${flags[0]} is refused, since it is about a server`, () => {
    expect(() => parseLearn(['chat.har', ...flags], {})).toThrow(
      new UsageError(
        `${flags[0]} works only with --url: give the URL of the server, or leave ${flags[0]} out`,
      ),
    );
  });
}

test('--list names questions, which --only does not select from', () => {
  expect(() => parseLearn(['--list', '--only', 'send-'], {})).toThrow(
    new UsageError('--list and --only do not go together: --list runs nothing'),
  );
});
