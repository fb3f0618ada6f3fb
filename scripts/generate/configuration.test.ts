import { expect, test } from '@playwright/test';
import { generateConfiguration } from './configuration.ts';

const empty = (name: string) =>
  `<!-- table: ${name}, written by npm run generate -->\nOUTDATED\n<!-- end of ${name} -->`;
const document = ['flags', 'options', 'settings', 'client options']
  .map((name) => `Before ${name}.\n${empty(name)}\n`)
  .join('');

test('tables are generated between their comments, and the text around them stays', () => {
  const [[file, text] = []] = generateConfiguration(document);
  expect(file).toBe('docs/configuration.md');
  expect(text).not.toContain('OUTDATED');
  expect(text).toContain(
    'Before settings.\n<!-- table: settings, written by npm run generate -->\n\n| setting |',
  );
  expect(text).toContain(
    '| `-p`, `--port <number>` | `8080` | port to listen on; 0 takes any that is free |',
  );
  expect(text).toContain('| `--admission <open\\|listed>` | `open` |');
  expect(text).toContain('| `flexDisconnectTimeout` | `45` |');
  expect(generateConfiguration(text)).toEqual(generateConfiguration(document));
});

test('a table without a place in the page is named', () => {
  expect(() => generateConfiguration('nothing')).toThrow('has no place for the table flags');
});
