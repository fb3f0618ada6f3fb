import { curlLine } from '../journal/curl-line.ts';
import { describedBy } from '../journal/exchange.ts';
import { factsOf } from '../journal/facts-of.ts';
import { exchangeSummary } from '../journal/summary.ts';
import { ControlError } from './control-error.ts';
import { type ControlOperation, existing, numberOf, SERVICE } from './control-operation.ts';
import { gathered, queryOf } from './journal-operations.ts';

/** Exchanges one by one: in short, and in full. */
export const EXCHANGE_CONTROLS = {
  summarizeExchanges: {
    method: 'get',
    path: `${SERVICE}/journal/summaries`,
    status: 200,
    run: async (request) => (await gathered(request)).query(queryOf(request)).map(exchangeSummary),
  },
  getExchange: {
    method: 'get',
    path: `${SERVICE}/journal/:number`,
    status: 200,
    async run(request) {
      const { name } = existing(request);
      const journal = await gathered(request);
      const number = numberOf(request.params, 'number');
      const exchange = journal.get(number);
      if (exchange === undefined)
        throw new ControlError(404, `exchange ${number} of ${name} is not held`, {
          reason: 'noSuchExchange',
        });
      const facts = factsOf(describedBy(exchange));
      const findings = await journal.findings({ after: number - 1 });
      const curl = curlLine(exchange, request.info);
      return {
        ...exchange,
        ...(facts !== undefined && { contract: facts.about }),
        findings: findings.filter((finding) => finding.exchange === number),
        ...(curl !== undefined && { curl }),
      };
    },
  },
} as const satisfies Record<string, ControlOperation>;
