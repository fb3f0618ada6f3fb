import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const ROOMS = ['case', 'probe', 'server/cases', 'server/model'];

/** The arguments of every `assert.ok(…)` of a source, as text. */
function assertions(source: string): string[] {
  return source
    .split('assert.ok(')
    .slice(1)
    .map((rest) => {
      let depth = 1;
      let end = 0;
      for (; end < rest.length && depth > 0; end++) {
        if ('([{'.includes(rest[end] ?? '')) depth += 1;
        else if (')]}'.includes(rest[end] ?? '')) depth -= 1;
      }
      return rest.slice(0, end - 1);
    });
}

/** Whether something follows behind a comma that stands in no brackets. */
function hasMessage(argumentList: string): boolean {
  let depth = 0;
  const commas = [...argumentList.trimEnd().replace(/,$/, '')].filter((character) => {
    if ('([{'.includes(character)) depth += 1;
    else if (')]}'.includes(character)) depth -= 1;
    return character === ',' && depth === 0;
  });
  return commas.length > 0;
}

test('an assertion with a message is told apart from one without', () => {
  const source = "assert.ok(isIt(a, b)); assert.ok(\n  [a, b].every((each) => each),\n  'all of them',\n);";
  expect(assertions(source).map(hasMessage)).toEqual([false, true]);
});

// Node makes up words by parsing the source, which takes seconds where a compiler left all of it on one line.
test('every assertion of the suite has a message', () => {
  const folder = fileURLToPath(new URL('..', import.meta.url));
  const wordless = ROOMS.flatMap((room) =>
    readdirSync(join(folder, room), { encoding: 'utf8', recursive: true })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .flatMap((file) => {
        const found = assertions(readFileSync(join(folder, room, file), 'utf8'));
        return found.filter((each) => !hasMessage(each)).map((each) => `${room}/${file}: ${each}`);
      }),
  );
  expect(wordless).toEqual([]);
});
