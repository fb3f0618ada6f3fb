import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { startMockGms } from '../../mock-gms/index.ts';
import { runToEnd } from '../blocks/process-output.ts';
import { asProgram, exportsOf } from './exports.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const modules = ['contracts/index.ts', 'client/index.ts', 'client/testing.ts', 'mock-gms/capture.ts'];

/** Every entry of the packages that declares something of its own. */
const entries = [
  ...modules,
  ...['client/node.ts', 'client/script.ts', 'mock-gms/index.ts', 'mock-gms/playwright.ts'],
];

let found: ReturnType<typeof exportsOf> | undefined;

/** The exports of these modules. To find those of all takes seconds, and is done once. */
function exported(files = modules) {
  found ??= exportsOf(entries.map((file) => join(root, file)));
  const all = found;
  return files
    .map((file) => join(root, file))
    .flatMap((file) => (all.get(file) ?? []).map((own) => ({ file, ...own })));
}

/** What examples use and do not make. */
const AT_HAND = `
const show = () => {};
const document = { cookie: '' };
const dataURL = 'http://127.0.0.1:8080/genesys/2/chat/support';
const { service } = createTestWebChat();
`;

/** Playwright has to be the one who calls it: contract.spec.ts of contracts does. */
const RUN_ELSEWHERE = ['contractTests'];

test('every export says in a sentence what it is, and those that are values give an example and a source', () => {
  const lacking = exported().flatMap(({ name, text, isValue, examples, hasSource }) => [
    ...(text === '' ? [`${name}: no sentence`] : []),
    ...(isValue && examples.length === 0 ? [`${name}: no @example`] : []),
    ...(isValue && !hasSource ? [`${name}: no @see`] : []),
  ]);
  expect(lacking).toEqual([]);
});

test('an editor shows a sentence for every export of every entry, and for every member of its types', () => {
  const lacking = exported(entries).flatMap(({ name, text, declaredIn, members }) =>
    [
      ...(text === '' ? [{ name, declaredIn }] : []),
      ...members
        .filter((member) => member.text === '')
        .map((member) => ({ ...member, name: `${name}.${member.name}` })),
    ]
      .filter((each) => each.declaredIn.startsWith(root))
      .filter((each) => !each.declaredIn.includes('node_modules'))
      .map((each) => each.name),
  );
  expect(lacking).toEqual([]);
});

test('an example is a program that fails where it is wrong', () => {
  expect(asProgram("import { a } from 'b';\nconst c = a();\nc.d; // 'e'")).toBe(
    "const c = a();\nassert.deepEqual(c.d, 'e');",
  );
});

test('the examples of the exports run as they stand', async () => {
  test.slow();
  const values = exported().filter(({ isValue }) => isValue);
  const runnable = values.filter(({ name }) => !RUN_ELSEWHERE.includes(name));
  const imports = modules.map((file) => {
    const names = values.filter((each) => each.file === join(root, file)).map(({ name }) => name);
    return `import { ${names.join(', ')} } from '${join(root, file)}';`;
  });
  const gms = await startMockGms({ port: 0 });
  try {
    const program = [
      "import assert from 'node:assert/strict';",
      `import { startMockGms } from '${join(root, 'mock-gms/index.ts')}';`,
      ...imports,
      AT_HAND,
      ...runnable.flatMap(({ name, examples }) =>
        examples.map(
          (example) =>
            `await (async () => {\n${asProgram(example)}\n})().catch((error) => { throw new Error('${name}: ' + error); });`,
        ),
      ),
      'process.exit();',
    ]
      .join('\n')
      .replaceAll('http://127.0.0.1:8080', gms.url)
      .replaceAll('https://host', gms.url)
      .replaceAll("out: 'chat.har'", `out: ${JSON.stringify(test.info().outputPath('chat.har'))}`)
      .replaceAll('/home/me/', join(root, 'contracts/examples/'));
    const script = test.info().outputPath('examples.mts');
    mkdirSync(dirname(script), { recursive: true });
    writeFileSync(script, program);
    // Where the driver of contracts/examples finds the desk.
    const env = { ...process.env, DESK_URL: `${gms.url}/mock` };
    const { exitCode, printed } = await runToEnd(process.execPath, ['--import', 'tsx', script], { env });
    expect(exitCode, printed).toBe(0);
  } finally {
    await gms.close();
  }
});
