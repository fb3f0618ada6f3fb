import { expect, test } from '@playwright/test';
import Ajv from 'ajv';
import { startMockGms } from '../../../mock-gms/index.ts';
import { runCase } from '../../case/run-case.ts';
import { mockGmsTarget } from '../../target/mock-gms-target.ts';
import { cases } from '../cases/index.ts';
import { exampleReport } from './report.fixture.ts';
import schema from './report.schema.json' with { type: 'json' };
import { reportCase } from './report-case.ts';

const isReport = new Ajv({ strict: true, allErrors: true }).compile(schema);

/** As a file holds it: fields that are undefined are not there. */
function written(report: unknown): unknown {
  return JSON.parse(JSON.stringify(report));
}

test('a report with everything in it matches the published schema', () => {
  isReport(written(exampleReport()));
  expect(isReport.errors ?? []).toEqual([]);
});

test('the schema refuses a report that lacks a field, has one too many, or names an unknown outcome', () => {
  const { command: _, ...lacking } = exampleReport();
  const [first] = exampleReport().cases;
  for (const wrong of [
    lacking,
    { ...exampleReport(), more: 1 },
    { ...exampleReport(), cases: [{ ...first, outcome: 'maybe' }] },
  ]) {
    expect(isReport(written(wrong))).toBe(false);
  }
});

test('the reports of real cases, over every transport, match the schema', async () => {
  const gms = await startMockGms({ port: 0 });
  const some = cases.filter(({ id }) =>
    ['start-01', 'push-01', 'files-01', 'cors-03', 'access-01'].includes(id),
  );
  for (const contractCase of some) {
    for (const transport of contractCase.transports) {
      const target = mockGmsTarget(gms);
      const reported = reportCase(contractCase, await runCase(contractCase, target, { transport }), target);
      isReport(written(exampleReport([reported])));
      expect(isReport.errors ?? [], `${reported.id} ${transport}`).toEqual([]);
    }
  }
  await gms.close();
});
