import { expect, test } from '@playwright/test';
import { readContract } from '../contract.ts';
import { clientOptionTable } from './client-options.ts';
import { generateCommands } from './commands.ts';
import { generateControlApi } from './control-api.ts';
import { generateFaults } from './faults.ts';
import { generateFromWidgets } from './from-widgets.ts';
import { described } from './llms.ts';

const contract = readContract('openapi.yaml');
const textOf = (files: ReadonlyMap<string, string>) => [...files.values()].join('\n');

test('a page is described by its title and its first sentence, in plain text', () => {
  const text = '<!-- generated -->\n\n# A page\n\n```sh\nnpm ci\n```\n\nIt [says](x.md) `a`: b. And more.\n';
  expect(described(text)).toEqual({ title: 'A page', sentence: 'It says a: b.' });
  expect(described('# T\n\nThis is so:\n\n* a\n').sentence).toBe('This is so.');
});

test('the options of the client are told with defaults and sentences, also those in groups', () => {
  const table = clientOptionTable();
  expect(table).toContain('| `ajaxTimeout` | `3000` | Milliseconds until');
  expect(table).toContain('| `cometD.enabled` | `false` |');
  expect(table).toContain('| `async.getSessionData` | none');
});

test('every call of the control API, every operation of a fault and every command has its place', () => {
  const calls = Object.keys(contract.paths).filter((path) => path.startsWith('/mock'));
  const page = textOf(generateControlApi(contract));
  for (const path of calls) expect(page).toContain(` ${path}\``);
  expect(textOf(generateFaults(contract))).toMatch(/`requestChat`.*`push`, `\*`/);
  expect(textOf(generateCommands())).toContain('### startChat\n\nOpens a chat');
});

test('what differs from Widgets stands beside the command that it is about', () => {
  expect(textOf(generateFromWidgets())).toMatch(
    /WebChatService\.stopPoll'\)` \| `chat\.stopPoll\(\)` \| resolves in every chat \|/,
  );
});
