import { expect, test } from '@playwright/test';
import { follow, type Link } from './follow.ts';

/** A server that answers with these streams, one after the other, and then no more. */
function server(...answers: (string | number)[]) {
  const asked: (string | undefined)[] = [];
  const waits: number[] = [];
  const links: Link[] = [];
  const events: string[] = [];
  const run = () =>
    follow(
      { onFrame: ({ event }) => events.push(event), onLink: (link) => links.push(link) },
      {
        ask: async (lastId) => {
          asked.push(lastId);
          const answer = answers[asked.length - 1];
          if (answer === undefined) throw new TypeError('no server');
          return typeof answer === 'number' ? new Response(null, { status: answer }) : new Response(answer);
        },
        wait: async (milliseconds) => waits.push(milliseconds),
      },
    );
  return { run, asked, waits, links, events };
}

const ready = (id: string) => `id: ${id}\nevent: ready\ndata: {}\n\n`;

test('a stream that breaks off is taken up with its last id, half a second later at the soonest', async () => {
  const { run, asked, waits, links, events } = server(
    `${ready('a-1')}id: a-2\nevent: entry\ndata: {}\n\n`,
    ready('a-2'),
    401,
  );
  await run();
  expect(asked).toEqual([undefined, 'a-2', 'a-2']);
  expect(waits).toEqual([500, 500]);
  expect(events).toEqual(['ready', 'entry', 'ready']);
  expect(links).toEqual(['connecting', 'live', 'lost', 'live', 'lost', 'refused']);
});

test('a server that never answers is asked 720 times, every five seconds in the end, and then given up', async () => {
  const { run, asked, waits, links } = server();
  await run();
  expect(asked).toHaveLength(720);
  expect(waits.slice(0, 6)).toEqual([500, 1000, 2000, 4000, 5000, 5000]);
  expect(links.at(-1)).toBe('given up');
});
