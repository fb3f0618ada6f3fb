import { test } from '@playwright/test';
import { contractTests, type Target } from 'gms-contracts';

const target: Target = {
  chatApiURL: 'https://gms.example/genesys/2/chat',
  service: 'customer-support',
  offers: ['files', 'cometd'],
};

for (const { title, run } of contractTests({ levels: ['MUST', 'SHOULD'] })) {
  test(title, ({}, testInfo) => run(target, testInfo));
}
