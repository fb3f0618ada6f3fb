import { expect, test } from '@playwright/test';
import { FrameReader } from './frames.ts';

const STREAM =
  'retry: 500\n\nid: a-1\nevent: ready\ndata: {}\n\n: still here\n\nid: a-2\nevent: entry\ndata: {"a":"b: c"}\n\n';

test('a stream is read the same however it is cut into pieces', () => {
  const expected = [
    { id: 'a-1', event: 'ready', data: '{}' },
    { id: 'a-2', event: 'entry', data: '{"a":"b: c"}' },
  ];
  for (const size of [1, 2, 3, 7, 1000]) {
    const reader = new FrameReader();
    const pieces = Array.from({ length: Math.ceil(STREAM.length / size) }, (_, index) =>
      STREAM.slice(index * size, (index + 1) * size),
    );
    expect(
      pieces.flatMap((piece) => reader.read(piece)),
      `pieces of ${size}`,
    ).toEqual(expected);
  }
});
