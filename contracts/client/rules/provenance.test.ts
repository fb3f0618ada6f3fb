import { expect, test } from '@playwright/test';
import type { FindingCode } from '../../../mock-gms/index.ts';
import { aboutFinding } from '../../../mock-gms/journal/judge/finding.ts';
import { FINDING_KINDS } from '../../../mock-gms/journal/judge/finding-kinds.ts';
import { clientRules } from './index.ts';

const CHAT = '0008TaFN3SE300QU';
const codes = Object.keys(FINDING_KINDS) as readonly FindingCode[];

/** The codes of the journal that a rule rests on. */
function restsOn({ offences }: (typeof clientRules)[number]): FindingCode[] {
  const answer = { statusCode: 0, messages: [] };
  const told = [{ entry: 1, at: 0, chatId: CHAT, service: 'support', pushed: false, status: 200, answer }];
  const traffic = { acts: [], told, bayeux: [], others: [] };
  return codes.filter((code) => {
    const about = { side: 'client', message: 'm', exchange: 1, operation: 'send', chatId: CHAT } as const;
    const findings = [{ code, ...aboutFinding(code), ...about }];
    const evidence = { traffic, findings, expired: new Set<string>(), asked: [], uploads: [], openings: [] };
    return offences(evidence).length > 0;
  });
}

test('a rule that fails a client uses documented findings only, and is marked as documented', () => {
  for (const rule of clientRules.filter(({ level }) => level === 'MUST')) {
    expect(rule.provenance, rule.id).toBe('documented');
    for (const code of restsOn(rule))
      expect(FINDING_KINDS[code].provenance, `${rule.id}, ${code}`).toBe('documented');
  }
});

test('every finding that counts as an error of a client is reported by a MUST', () => {
  const musts = clientRules.filter(({ level }) => level === 'MUST');
  const told = new Set(musts.flatMap(restsOn));
  // Ends are read from what passed the relay, which knows what was asked and when.
  told.add('use-after-end');
  const errors = codes.filter((code) => aboutFinding(code).severity === 'error');
  expect(errors.filter((code) => !told.has(code))).toEqual([]);
});
