import { expect, test } from '@playwright/test';
import { aboutFinding, type FindingCode } from './finding.ts';
import { FINDING_KINDS } from './finding-kinds.ts';

const codes = Object.keys(FINDING_KINDS) as readonly FindingCode[];

test('a finding is an error exactly if a document says so, and names its source', () => {
  for (const code of codes) {
    const { severity, provenance, source } = aboutFinding(code);
    expect(severity === 'error', code).toBe(provenance === 'documented');
    expect(source.length, code).toBeGreaterThan(10);
    if (provenance === 'documented')
      expect(source, code).toMatch(/^Genesys GMS 8\.5\.2, Chat API Version 2, /);
  }
});
