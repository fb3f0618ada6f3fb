/** The warnings that something leads to. Node prints them by itself; these are wanted, and are not printed. */
export async function warningsOf(work: () => unknown): Promise<readonly string[]> {
  const printers = process.listeners('warning');
  process.removeAllListeners('warning');
  const seen: string[] = [];
  const see = ({ message }: Error) => seen.push(message);
  process.on('warning', see);
  try {
    await work();
    await new Promise((resolve) => setImmediate(resolve));
  } finally {
    process.off('warning', see);
    for (const printer of printers) process.on('warning', printer);
  }
  return seen;
}
