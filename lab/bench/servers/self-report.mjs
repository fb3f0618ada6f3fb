// Tells the bench on request what this process has spent, and ends when the bench does.
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');
const closers = [];

/** Has something to let go of when the bench closes this server. */
export function onClose(close) {
  closers.push(close);
}

const reports = {
  /** CPU time in microseconds. */
  cpu() {
    const { user, system } = process.cpuUsage();
    return user + system;
  },
  /** Bytes that are held when the garbage is gone. */
  async memory() {
    collectGarbage();
    await new Promise((resolve) => setImmediate(resolve));
    collectGarbage();
    const { rss, heapUsed, external } = process.memoryUsage();
    return { rss, heap: heapUsed + external };
  },
  /** Bytes that the process had in memory at its largest. */
  peak() {
    try {
      // The usual figure counts what the process had before it became this program, too.
      const [, kilobytes] = /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'latin1'));
      return kilobytes * 1024;
    } catch {
      return process.resourceUsage().maxRSS * 1024;
    }
  },
  async close() {
    for (const close of closers) await close();
  },
};

process.on('message', async (what) => process.send((await reports[what]()) ?? null));
process.on('disconnect', async () => {
  await reports.close();
  process.exit();
});
