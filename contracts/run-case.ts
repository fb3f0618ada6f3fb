import { AssertionError } from 'node:assert';
import type { Case } from './case.ts';
import { CaseContext } from './context.ts';
import { describeExchange } from './describe-exchange.ts';
import { capabilitiesOf, type Target } from './target.ts';
import { Wire } from './wire.ts';

/** What became of a case: `fail` is a finding about the server, `error` the suite's own or the connection's. */
export type Outcome =
  | { readonly outcome: 'pass' }
  | { readonly outcome: 'skip' | 'fail' | 'error'; readonly reason: string };

/**
 * Runs one case against a target; never throws. A finding's reason ends with the last exchange that crossed the wire.
 *
 * @example
 * const target = { chatApiURL: 'http://127.0.0.1:8080/genesys/2/chat', service: 'support' };
 * for (const each of cases) console.log(each.id, (await runCase(each, target)).outcome);
 */
export async function runCase(contractCase: Case, target: Target): Promise<Outcome> {
  const has = capabilitiesOf(target);
  const lacking = contractCase.needs.filter((capability) => !has.has(capability));
  if (lacking.length > 0) return { outcome: 'skip', reason: `the target offers no ${lacking.join(', no ')}` };
  const wire = new Wire();
  try {
    await contractCase.run(new CaseContext(wire, target, contractCase.needs));
    return { outcome: 'pass' };
  } catch (error) {
    const last = wire.exchanges.at(-1);
    const message = error instanceof Error ? error.message : String(error);
    return {
      outcome: error instanceof AssertionError ? 'fail' : 'error',
      reason: last === undefined ? message : `${message}\n\n${describeExchange(last)}`,
    };
  } finally {
    wire.close();
  }
}
