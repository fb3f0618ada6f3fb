import { expect, test } from '@playwright/test';
import type { Overlay } from '../../../mock-gms/index.ts';
import { withoutMadeUp } from './without-made-up.ts';

const MADE_UP = new Set(['nleu-hhzuxud', 'zmd', 'iotouzj', 'no', '17']);

test('words that stand for others are in no overlay, and what else an overlay does stays', () => {
  const overlays: readonly Overlay[] = [
    { within: 'event', event: 'FileDeleted', give: { text: 'nleu-hhzuxud' }, order: ['type', 'text'] },
    { rename: { secureKey: 'zmd' }, headers: { 'cache-control': null } },
    { give: { iotouzj: 'ALL', server: { node: 'nleu-hhzuxud' }, load: 17 }, order: ['iotouzj', 'load'] },
    { set: { text: 'nleu-hhzuxud' } },
    { within: 'event', event: 'iotouzj', remove: ['text'] },
    { values: { chatEnded: { false: 'no' } } },
  ];
  expect(withoutMadeUp(overlays, MADE_UP)).toEqual([
    { within: 'event', event: 'FileDeleted', order: ['type', 'text'] },
    { headers: { 'cache-control': null } },
    { give: { load: 17 } },
    { values: { chatEnded: { false: 'no' } } },
  ]);
  expect(withoutMadeUp(overlays, new Set())).toBe(overlays);
});
