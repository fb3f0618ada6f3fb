import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { exampleCase } from '../report/report.fixture.ts';
import { applyKnownFailures, readKnownFailures } from './known-failures.ts';

const ids = new Set(['send-01', 'send-02']);
const failed = exampleCase({ outcome: 'fail', reason: 'odd' });

test('a file is read as YAML or as JSON', () => {
  const yaml = test.info().outputPath('known.yaml');
  writeFileSync(
    yaml,
    '- id: send-01\n  transport: polling\n  reason: the proxy cuts it\n  expires: 2099-12-31\n',
  );
  const entry = { id: 'send-01', transport: 'polling', reason: 'the proxy cuts it', expires: '2099-12-31' };
  expect(readKnownFailures(yaml, ids)).toEqual([entry]);
  const json = test.info().outputPath('known.json');
  writeFileSync(json, JSON.stringify([entry]));
  expect(readKnownFailures(json, ids)).toEqual([entry]);
});

for (const [wrong, says] of [
  ['- id: send-99\n  reason: x\n  expires: 2099-12-31', "entry 1 names no case: id 'send-99'"],
  ['- id: send-01\n  expires: 2099-12-31', 'has no reason'],
  ['- id: send-01\n  reason: x', 'entry 1 needs expires'],
  ['- id: send-01\n  reason: x\n  expires: 2099-13-45', "needs expires: 'YYYY-MM-DD'"],
  ['- id: send-01\n  reason: x\n  expires: 2099-02-30', "entry 1 needs expires: 'YYYY-MM-DD'"],
  ['- id: send-01\n  reason: x\n  expires: 2099-12-31\n  transport: pigeon', "unknown transport 'pigeon'"],
  ['- id: send-01\n  reason: x\n  expires: 2099-12-31\n  because: y', "unknown field 'because'"],
  ['id: send-01', 'is not a list: each known failure is an entry with id, reason and expires'],
  ['- [', 'known.yaml: this is not YAML: '],
] as const) {
  test(`an invalid file is refused: ${says}`, () => {
    const file = test.info().outputPath('known.yaml');
    writeFileSync(file, wrong);
    expect(() => readKnownFailures(file, ids)).toThrow(says);
  });
}

test('a file that is not there is said to be missing, with what to do', () => {
  expect(() => readKnownFailures('/nowhere.yaml', ids)).toThrow(
    '--known-failures: /nowhere.yaml: there is no such file; name a file of known failures that is there',
  );
});

test('a failure is accepted up to the last day, and is a failure again after it', () => {
  const known = [{ id: 'send-01', reason: 'x', expires: '2026-05-31' }];
  expect(applyKnownFailures(failed, known, '2026-05-31')).toMatchObject({ outcome: 'known' });
  expect(applyKnownFailures(failed, known, '2026-06-01')).toMatchObject({
    outcome: 'fail',
    knownFailure: { state: 'expired' },
  });
});

test('a pass that was expected to fail says so; an error of the suite is not a known failure', () => {
  const known = [{ id: 'send-01', reason: 'x', expires: '2099-12-31' }];
  expect(applyKnownFailures(exampleCase(), known, '2026-01-01')).toMatchObject({
    outcome: 'pass',
    knownFailure: { state: 'passes' },
  });
  expect(applyKnownFailures(exampleCase({ outcome: 'error' }), known, '2026-01-01').outcome).toBe('error');
});

test('an entry with a transport is about that one alone', () => {
  const known = [
    { id: 'send-01', transport: 'cometd-websocket', reason: 'x', expires: '2099-12-31' },
  ] as const;
  expect(applyKnownFailures(failed, known, '2026-01-01').outcome).toBe('fail');
  const over = { ...failed, transport: 'cometd-websocket' } as const;
  expect(applyKnownFailures(over, known, '2026-01-01').outcome).toBe('known');
});
