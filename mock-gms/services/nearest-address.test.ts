import { expect, test } from '@playwright/test';
import { nearestAddress } from './nearest-address.ts';

for (const [path, address] of [
  ['/2/chat/customer-support', '/genesys/2/chat/customer-support'],
  ['/2/chat/customer-support/00027a/send', '/genesys/2/chat/customer-support'],
  ['/gensys/2/chat/support', '/genesys/2/chat/support'],
  ['/genesys/2/chat', '/genesys/2/chat/NAME'],
  ['/genesys/2/chat/', '/genesys/2/chat/NAME'],
  ['/2/chat/%3Cscript%3E', '/genesys/2/chat/NAME'],
  [`/2/chat/${'x'.repeat(5000)}`, '/genesys/2/chat/NAME'],
  ['/genesys/comet', '/genesys/cometd'],
  ['/genesys/CometD/support', '/genesys/cometd'],
  ['/cometd', '/genesys/cometd'],
] as const) {
  test(`the nearest address to ${path.slice(0, 50)} is ${address}`, () => {
    expect(nearestAddress(path, '/genesys')).toBe(`the nearest address is ${address}`);
  });
}

test('where nothing tells what was meant, both addresses are given', () => {
  for (const path of ['/', '/genesys/', '/genesys/2/chats/support', `/${'a/'.repeat(5000)}`, '/favicon.ico'])
    expect(nearestAddress(path, '')).toBe('the Chat API is at /2/chat/NAME, CometD at /cometd');
});
