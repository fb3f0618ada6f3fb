import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';

interface Job {
  readonly 'runs-on': string;
  readonly 'timeout-minutes'?: number;
  readonly strategy?: {
    readonly matrix: { readonly os?: readonly string[]; readonly node?: readonly string[] };
  };
  readonly steps: readonly { readonly run?: string; readonly uses?: string }[];
}

const folder = new URL('../.github/workflows/', import.meta.url);
const { scripts, engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const workflows = readdirSync(folder).map((file) => ({
  file,
  text: readFileSync(new URL(file, folder), 'utf8'),
}));
const jobsOf = (text: string) => Object.values(parse(text).jobs as Record<string, Job>);

for (const { file, text } of workflows) {
  test(`the workflow ${file} says at its head that nobody has seen it run`, () => {
    expect(text).toMatch(/^# Not run here: /);
  });

  test(`the workflow ${file} runs existing scripts, with a time limit, pinned actions and no rights`, () => {
    const { permissions } = parse(text);
    expect(permissions).toEqual({ contents: 'read' });
    for (const job of jobsOf(text)) {
      expect(job['timeout-minutes']).toBeGreaterThan(0);
      for (const { run = '', uses } of job.steps) {
        if (uses !== undefined) expect(uses).toMatch(/^actions\/[a-z-]+@v\d+$/);
        for (const [, name = ''] of run.matchAll(/npm run ([\w:-]+)/g))
          expect(Object.keys(scripts)).toContain(name);
      }
    }
  });
}

test('the tests run on Linux, macOS and Windows, on the oldest supported Node.js and on newer ones', () => {
  const matrices = workflows
    .flatMap(({ text }) => jobsOf(text))
    .flatMap(({ strategy }) => strategy?.matrix ?? []);
  const [{ os = [], node = [] } = {}] = matrices;
  expect(os.map((name) => name.split('-')[0])).toEqual(['ubuntu', 'macos', 'windows']);
  expect(engines.node).toBe(`>=${node[0]?.replace(/\.0$/, '')}`);
  expect(node.length).toBe(3);
});
