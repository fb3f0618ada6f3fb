import { once } from 'node:events';

/**
 * The warnings that something leads to, in order; `seen` has those that came so far. They are expected, so Node does not
 * print them.
 */
export async function warningsOf(work: (seen: readonly string[]) => unknown): Promise<readonly string[]> {
  const printers = process.listeners('warning');
  process.removeAllListeners('warning');
  const seen: string[] = [];
  const see = ({ message }: Error) => seen.push(message);
  process.on('warning', see);
  try {
    await work(seen);
    await new Promise((resolve) => setImmediate(resolve));
  } finally {
    process.off('warning', see);
    for (const printer of printers) process.on('warning', printer);
  }
  return seen;
}

/** The first warning that something leads to, whenever it comes. */
export async function warningOf(work: () => Promise<unknown>): Promise<string> {
  const [first = ''] = await warningsOf(async () => {
    const warned = once(process, 'warning');
    await work();
    await warned;
  });
  return first;
}
