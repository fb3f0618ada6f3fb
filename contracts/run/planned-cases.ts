import { test as base } from '@playwright/test';
import { type RunningMockGms, startMockGms } from '../../mock-gms/index.ts';
import type { Case } from '../case/case.ts';
import { type CaseResult, runCase, runTitle } from '../case/run-case.ts';
import { cases } from '../cases/index.ts';
import { reportCase } from '../report/report-case.ts';
import { foreignTarget } from '../target/foreign-target.ts';
import { mockGmsTarget } from '../target/mock-gms-target.ts';
import type { Target } from '../target/target.ts';
import type { Transport } from '../target/transport.ts';
import { readPlan } from './plan.ts';
import { RESULT_ATTACHMENT } from './result-message.ts';

/** The cases of a plan as Playwright tests: each attaches its report, without secrets, for the reporter to take. */
const plan = readPlan();
const byId = new Map(cases.map((each) => [each.id, each]));

/** Runs a case against a target; ends it with its test. */
type Judge = (contractCase: Case, target: Target, transport: Transport) => Promise<CaseResult>;

const test = base.extend<{ judge: Judge }, { makeTarget: () => Target }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from the pattern
  judge: async ({}, use) => {
    const end = new AbortController();
    const late = setTimeout(
      () => end.abort(new Error(`the case did not end within ${plan.caseTimeoutMs} ms`)),
      plan.caseTimeoutMs,
    );
    let judged: Promise<CaseResult> | undefined;
    await use((contractCase, target, transport) => {
      judged = runCase(contractCase, target, { transport, signal: end.signal });
      return judged;
    });
    clearTimeout(late);
    // An interrupt ends the test and not what it waits for, which still has to end its chats.
    end.abort(new Error('interrupted'));
    await judged;
  },
  makeTarget: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from the pattern
    async ({}, use) => {
      if (plan.target === undefined) {
        const gms: RunningMockGms = await startMockGms({ port: 0 });
        await use(() => withSlow(mockGmsTarget(gms)));
        await gms.close();
      } else {
        const target = withSlow(await foreignTarget(plan.target));
        await use(() => target);
      }
    },
    { scope: 'worker' },
  ],
});

for (const { id, transport } of plan.runs) {
  const contractCase = byId.get(id);
  if (contractCase === undefined) continue;
  test(`${runTitle(contractCase, transport)} ${contractCase.title}`, async ({
    judge,
    makeTarget,
  }, testInfo) => {
    const target = makeTarget();
    const result = await judge(contractCase, target, transport);
    const body = Buffer.from(JSON.stringify(reportCase(contractCase, result, target)));
    // `attach` would make a step of it and hash it, which takes as long as many a case.
    testInfo.attachments.push({ name: RESULT_ATTACHMENT, body, contentType: 'application/json' });
  });
}

/** The plan holds slow cases only where they were asked for. */
function withSlow(target: Target): Target {
  return { ...target, offers: [...(target.offers ?? []), 'slow'] };
}
