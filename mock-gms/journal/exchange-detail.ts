import { defined } from '../boundary/defined.ts';
import type { OperationFacts } from '../openapi/operation-facts.ts';
import { describedBy, type Exchange } from './exchange.ts';
import { factsOf } from './facts-of.ts';
import type { Journal } from './journal.ts';
import type { Finding } from './judge/finding.ts';
import { exchangeSummary } from './summary.ts';

/** One exchange in full: what the contract says of its operation, and what was wrong with it. */
export interface ExchangeDetail extends Exchange {
  /** What openapi.yaml says of the operation. Undefined if it is not one of the Chat API, such as a message of CometD itself. */
  readonly contract?: OperationFacts['about'];
  /** The error that GMS answered with, such as 249; undefined if it answered with none. */
  readonly errorCode?: number;
  /** What is wrong with it. */
  readonly findings: readonly Finding[];
}

/** The exchange with this number; undefined if the journal does not hold it. */
export async function exchangeDetail(journal: Journal, number: number): Promise<ExchangeDetail | undefined> {
  const exchange = journal.get(number);
  if (exchange === undefined) return undefined;
  const contract = factsOf(describedBy(exchange))?.about;
  const findings = await journal.findings({ after: number - 1 });
  return {
    ...exchange,
    ...defined({ contract, errorCode: exchangeSummary(exchange).errorCode }),
    findings: findings.filter((finding) => finding.exchange === number),
  };
}
