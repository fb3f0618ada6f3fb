import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { catchingUp } from '../client/transport/cometd/catching-up.ts';
import { connectionStates } from '../client/transport/cometd/connection-states.ts';

const page = readFileSync(new URL('./cometd-connection.md', import.meta.url), 'utf8');

/** The rows `| state | event | next | effects |` below a heading, as arrows of the code. */
function arrowsBelow(heading: string): string[] {
  const section = page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = [...section.matchAll(/^\| (\w+) \| (\w+) \| (\w+) \|(?: ([\w, ]+))? \|$/gm)];
  return rows.map(([, state, event, next, effects = '']) =>
    [`${state} ${event}:`, next, ...effects.split(', ').filter(Boolean)].join(' '),
  );
}

function arrowsOf(table: Record<string, Record<string, string>>): string[] {
  return Object.entries(table).flatMap(([state, arrows]) =>
    Object.entries(arrows).map(([event, arrow]) => `${state} ${event}: ${arrow}`),
  );
}

test('the page about the connection has the arrows that the client follows, each once', () => {
  expect(arrowsBelow('The connection')).toEqual(arrowsOf(connectionStates));
});

test('the page about the connection has the arrows by which the client catches up, each once', () => {
  expect(arrowsBelow('The news')).toEqual(arrowsOf(catchingUp));
});

test('the page explains each state of the news, each event and all that is done', () => {
  const arrows = [...arrowsOf(connectionStates), ...arrowsOf(catchingUp)].map((arrow) => arrow.split(/:? /));
  const words = arrows.flatMap(([, event, , ...effects]) => [event, ...effects]);
  for (const word of new Set([...words, ...Object.keys(catchingUp)]))
    expect(page).toMatch(new RegExp(`^\\| [^|]*\\b${word}\\b[^|]* \\| [^|]+ \\|$`, 'm'));
});
