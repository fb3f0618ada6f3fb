import { expect, test } from '@playwright/test';
import { textFrame } from '../fuzz/wire/frames.ts';
import { FrameSplitter } from './frame-splitter.ts';

test('frames of every size come out as they went in, in whatever pieces', () => {
  const frames = [0, 5, 125, 126, 70_000].map((length) => textFrame('x'.repeat(length)));
  const bytes = Buffer.from(frames.join(''), 'latin1');
  for (const size of [1, 7, 4096, bytes.length]) {
    const splitter = new FrameSplitter();
    const seen: string[] = [];
    for (let from = 0; from < bytes.length; from += size) {
      for (const frame of splitter.push(bytes.subarray(from, from + size)))
        seen.push(frame.bytes.toString('latin1'));
    }
    expect(seen).toEqual(frames);
  }
});
