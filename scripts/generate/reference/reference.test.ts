import { expect, test } from '@playwright/test';
import { OPTIONS } from '../../../mock-gms/server/option-table.ts';
import { readContract } from '../contract.ts';
import { clientOptionTable } from './client-options.ts';
import { generateCommands } from './commands.ts';
import { generateControlApi } from './control-api.ts';
import { generateFaults } from './faults.ts';
import { generateFromWidgets } from './from-widgets.ts';
import { described, generateLlms } from './llms.ts';
import { generateMockGmsOptions } from './mock-gms-options.ts';

const contract = readContract('openapi.yaml');
const textOf = (files: ReadonlyMap<string, string>) => [...files.values()].join('\n');

test('a page is described by its title and its first sentence, in plain text', () => {
  const text = '<!-- generated -->\n\n# A page\n\n```sh\nnpm ci\n```\n\nIt [says](x.md) `a`: b. And more.\n';
  expect(described(text)).toEqual({ title: 'A page', sentence: 'It says a: b.' });
  expect(described('# T\n\nThis is so:\n\n* a\n').sentence).toBe('This is so.');
});

test('the options of the client are listed with defaults and sentences, also those in groups', () => {
  const table = clientOptionTable();
  expect(table).toContain('| `ajaxTimeout` | `3000` | Milliseconds until');
  expect(table).toContain('| `cometD.enabled` | `false` |');
  expect(table).toContain('| `async.getSessionData` | none');
});

test('the options of startMockGms are listed with type, default, sentence and an example', () => {
  const page = textOf(generateMockGmsOptions());
  expect(page).toContain(
    '| `port` | `number` | `8080` | Port to listen on; 0 takes any that is free. | `{ port: 0 }` |',
  );
  for (const name of Object.keys(OPTIONS)) expect(page).toContain(`| \`${name}\` |`);
});

test('every call of the control API, every operation of a fault and every command has its place', () => {
  const calls = Object.keys(contract.paths).filter((path) => path.startsWith('/mock'));
  const page = textOf(generateControlApi(contract));
  for (const path of calls) expect(page).toContain(` ${path}\``);
  expect(textOf(generateFaults(contract))).toMatch(/`requestChat`.*`push`, `\*`/);
  expect(textOf(generateCommands())).toContain('### startChat\n\nOpens a chat');
});

test('a call of the control API is listed with the members of its body, or the parts of its form', () => {
  const page = textOf(generateControlApi(contract));
  const rowOf = (call: string) => page.split('\n').find((line) => line.startsWith(`| \`${call}\` |`));
  expect(rowOf('POST /mock/scripts/check')).toContain('| `name?`, `yaml?`, `script?` |');
  expect(rowOf('POST /mock/services/{service}/clock')).toContain(
    '| `action`: `freeze`, `resume` or `advance`; `ms?`; `clients?`: `present` or `absent` |',
  );
  const files = '/mock/services/{service}/chats/{chatId}/participants/{participantId}/files';
  expect(rowOf(`POST ${files}`)).toContain('| multipart/form-data with `file`, `description?` |');
  expect(rowOf('GET /mock/health')).toContain('`GET /mock/health` |  | ');
});

test('the list for programs begins with the first page of the repository', () => {
  expect(textOf(generateLlms())).toMatch(/## Start\n\n- \[mock-gms\]\(README\.md\): /);
});

test('what differs from Widgets stands beside the command that it is about', () => {
  expect(textOf(generateFromWidgets())).toMatch(
    /WebChatService\.stopPoll'\)` \| `chat\.stopPoll\(\)` \| resolves in every chat \|/,
  );
});

test('a rule about several commands is said in short beside each, and whole on the page that lists the differences', () => {
  const rules = textOf(generateFromWidgets())
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((line) => (line.split(' | ').at(-1) ?? '').replace(/ \|$/, '').split('<br>'))
    .filter((rule) => rule.length > 90);
  expect(rules.length).toBeGreaterThan(5);
  expect(rules.filter((rule, at) => rules.indexOf(rule) !== at)).toEqual([]);
});
