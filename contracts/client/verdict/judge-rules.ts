import { type Relay, readTraffic } from '../../../mock-gms/capture.ts';
import type { ServiceHandle } from '../../../mock-gms/index.ts';
import { defined } from '../../shared/defined.ts';
import type { Evidence } from '../rules/evidence.ts';
import { clientRules } from '../rules/index.ts';
import type { Offence } from '../rules/rule.ts';
import { shownCaptured, shownExchange } from './evidence.ts';
import { redactor } from './relay-secrets.ts';
import type { Breach, RuleResult } from './verdict.ts';

/** Breaches of one rule that are shown: a client that does it once does it always. */
const MOST_BREACHES = 5;

/** Entries that show one breach. */
const MOST_ENTRIES = 6;

/** Judges what a client sent, by what passed the relay and what the journal found. */
export async function judgeRules(
  service: ServiceHandle,
  relay: Relay,
  { expired, asked, uploads }: Pick<Evidence, 'expired' | 'asked' | 'uploads'>,
): Promise<readonly RuleResult[]> {
  const traffic = readTraffic(relay.entries);
  const findings = (await service.journal.findings()).filter(({ side }) => side === 'client');
  const exchanges = await service.journal.list();
  const evidence: Evidence = { traffic, findings, expired, asked, uploads, openings: relay.openings };
  const redact = redactor(relay.entries);
  const beginning = exchanges[0]?.at ?? 0;

  const breach = ({ message, entries = [], exchange, finding, chatId }: Offence): Breach => {
    const shown = exchanges.find(({ number }) => number === exchange);
    return {
      message: redact(message),
      ...defined({ finding, chatId }),
      evidence: [
        ...entries
          .slice(0, MOST_ENTRIES)
          .flatMap((number) => relay.entries[number - 1] ?? [])
          .map((entry) => shownCaptured(entry, relay.url, redact)),
        ...(shown === undefined ? [] : [shownExchange(shown, beginning, relay.url)]),
      ],
    };
  };

  return clientRules.map(({ offences: find, occasion, ...described }): RuleResult => {
    const offences = find(evidence);
    const outcome = offences.length > 0 ? 'broken' : occasion(evidence) ? 'kept' : 'unused';
    const breaches = offences.slice(0, MOST_BREACHES).map(breach);
    return { ...described, outcome, times: offences.length, breaches };
  });
}
