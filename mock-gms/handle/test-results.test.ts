import { readFile } from 'node:fs/promises';
import { expect, test } from '../playwright.ts';
import { keepWire, tellIdleFaults } from './test-results.ts';

test('a fault that never acted is said, and one that acted is not', async ({ gms }) => {
  await gms.faults.add({ operation: 'requestChat', effect: { kind: 'status', status: 503 } });
  await fetch(gms.dataURL, { method: 'POST', body: new URLSearchParams({ nickname: 'Jo' }) });
  const { id } = await gms.faults.add({ operation: 'send', effect: { kind: 'reset' } });
  const [annotations, lines] = [[] as { type: string; description?: string }[], [] as string[]];
  const results = { ...test.info(), annotations, title: 'it tests' };
  await tellIdleFaults(gms, results, (line) => lines.push(line));
  expect(annotations).toMatchObject([{ type: 'mock-gms: a fault never acted' }]);
  expect(JSON.parse(annotations[0]?.description ?? '')).toMatchObject({ id, operation: 'send' });
  expect(lines).toEqual([`it tests: mock-gms: a fault never acted: ${annotations[0]?.description}`]);
  await gms.faults.clear();
});

test('a test that has closed its server is not told of faults', async ({ gms }) => {
  const closed = {
    ...gms,
    faults: { ...gms.faults, unexercised: () => Promise.reject(new Error('closed')) },
  };
  await tellIdleFaults(closed, { ...test.info(), annotations: [] });
});

test('what crossed the wire is a file among the results', async ({ gms }) => {
  await fetch(gms.dataURL, { method: 'POST', body: new URLSearchParams({ nickname: 'Jo' }) });
  const attached: unknown[] = [];
  const outputPath = (name: string) => test.info().outputPath(name);
  const attach = async (...given: unknown[]) => void attached.push(given);
  await keepWire(gms, { annotations: [], title: '', outputPath, attach } as never);
  const path = outputPath('gms.har');
  expect(attached).toEqual([[`${gms.name}.har`, { path, contentType: 'application/json' }]]);
  expect(JSON.parse(await readFile(path, 'utf8')).log.entries).toHaveLength(1);
});
