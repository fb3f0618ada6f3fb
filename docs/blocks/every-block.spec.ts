import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { transform } from 'esbuild';
import { parse } from 'yaml';
import { installedBrowser } from '../../e2e/browsers/installed.ts';
import { startPageServer } from '../../e2e/fixtures/page-server.ts';
import { parseScript } from '../../mock-gms/desk/script/yaml/parse-script.ts';
import { startMockGms } from '../../mock-gms/index.ts';
import { readConfigFile } from '../../mock-gms/server/config-file.ts';
import { readProfile } from '../../mock-gms/server/profile-file.ts';
import {
  type Block,
  blocksOf,
  type Fate,
  fateOf,
  fileNameOf,
  pages,
  RUN_ELSEWHERE,
  titleOf,
} from './blocks.ts';
import { runToEnd } from './process-output.ts';
import { printedBy, shellOf, shows } from './shell-lines.ts';
import { standIns } from './stand-ins.ts';
import { type Surroundings, surroundingsFor } from './surroundings.ts';

const all = pages()
  .filter((page) => RUN_ELSEWHERE[page] === undefined)
  .flatMap(blocksOf);

const withFate = (fate: Fate) => all.filter((block) => fateOf(block) === fate);

/** The folder of this test, below the repository: what runs there finds the packages. */
function folder(): string {
  const path = test.info().outputPath('page');
  mkdirSync(path, { recursive: true });
  return path;
}

function save(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

let surroundings: Surroundings | undefined;

async function surround(texts: readonly string[]): Promise<Surroundings> {
  surroundings = await surroundingsFor(texts);
  return surroundings;
}

test.afterEach(async () => {
  await surroundings?.close();
  surroundings = undefined;
});

for (const page of new Set(withFate('shell').map((block) => block.page))) {
  test(`the shell lines of ${page} do what it says`, async () => {
    // Some pages start ten processes, one after the other.
    test.setTimeout(120_000);
    const own = all.filter((block) => block.page === page);
    const shell = own.filter((block) => fateOf(block) === 'shell');
    const files = own.filter((block) => fateOf(block) === 'file');
    const here = folder();
    const { place, port } = await surround([...shell, ...files].map(({ code }) => code));
    for (const block of files) save(join(here, fileNameOf(block) ?? ''), place(block.code));
    save(join(here, '.lines.sh'), shellOf(shell.map(({ code }) => place(code))));
    const { exitCode, printed } = await runToEnd('sh', ['-e', '.lines.sh'], {
      cwd: here,
      env: standIns(here, port),
    });
    expect(exitCode, printed).toBe(0);
    const outputs = printedBy(printed);
    for (const [index, block] of own.entries()) {
      if (fateOf(block) !== 'output') continue;
      const output = outputs[shell.indexOf(own[index - 1] as Block)] ?? '';
      expect(
        shows(output, place(block.code)),
        `${titleOf(block)}:\n${block.code}\nprinted was\n${output}`,
      ).toBe(true);
    }
  });
}

for (const block of withFate('program')) {
  test(`${titleOf(block)} runs as it stands`, async () => {
    test.slow();
    const { place } = await surround([block.code]);
    const isPython = block.language === 'python';
    if (isPython && (await runToEnd('python3', ['--version']).catch(() => undefined)) === undefined) return;
    const program = join(folder(), isPython ? 'program.py' : 'program.mjs');
    save(program, isPython ? place(block.code) : (await transform(place(block.code), { loader: 'ts' })).code);
    const { exitCode, printed } = await runToEnd(isPython ? 'python3' : process.execPath, [program], {
      cwd: dirname(program),
    });
    expect(exitCode, printed).toBe(0);
  });
}

for (const block of withFate('data')) {
  test(`${titleOf(block)} is taken for what it is`, () => {
    if (block.language === 'json') return void JSON.parse(block.code);
    if (Object.hasOwn(parse(block.code), 'steps')) return void parseScript(block.code, 'script.yaml');
    const config = join(folder(), 'mock-gms.yaml');
    save(config, block.code);
    if (Object.hasOwn(parse(block.code), 'learned')) return void readProfile(config);
    expect(Object.keys(readConfigFile(config).options)).not.toEqual([]);
  });
}

for (const block of withFate('page')) {
  test(`${titleOf(block)} starts a chat in a browser, and breaks nothing`, async () => {
    const gms = await startMockGms({ port: 0 });
    const shop = await startPageServer(gms.port);
    const browser = await chromium.launch(installedBrowser('chromium')?.launchOptions);
    try {
      const page = await browser.newPage();
      const wrong: string[] = [];
      page.on('pageerror', (error) => wrong.push(error.message));
      page.on('console', (message) => void (message.type() === 'error' && wrong.push(message.text())));
      const html = block.code
        .replaceAll('http://localhost:8080', gms.url)
        .replaceAll('https://host/genesys', `${gms.url}/genesys`);
      await page.goto(shop.serve(html));
      const service = gms.service('customer-support');
      const agent = await (await service.waitForChat()).join({ nickname: 'Ann' });
      await agent.say('Hello');
      await service.journal.waitFor({ operation: 'refresh' });
      // The browser looks for an icon, which no page here has.
      expect(wrong.filter((text) => !text.includes('404'))).toEqual([]);
    } finally {
      await browser.close();
      await shop.close();
      await gms.close();
    }
  });
}
