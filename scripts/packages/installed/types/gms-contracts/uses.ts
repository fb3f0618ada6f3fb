import { type ClientScript, cases, contractTests, mockGmsTarget, runCase } from 'gms-contracts';
import { startMockGms } from 'mock-gms';

export const script: ClientScript = {
  start: async ({ page, dataURL }) => (await page()).goto(dataURL),
};

export async function use(): Promise<string | undefined> {
  const gms = await startMockGms({ port: 0 });
  const [first] = cases;
  if (first === undefined) return undefined;
  const { outcome } = await runCase(first, mockGmsTarget(gms));
  // @ts-expect-error a level is one of three
  contractTests({ levels: ['NEVER'] });
  return outcome;
}
