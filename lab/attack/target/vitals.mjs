// Preloaded into the process under attack: tells the lab what it holds and spends, and ends it when the lab is gone.

/** Milliseconds between looks at the CPU time that one turn of the event loop took. */
const LOOK_EVERY = 20;

const collectGarbage = globalThis.gc;
const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

let longestTurn = 0;
let lastCpu = cpuMs();
// CPU time, not wall time: a turn is not long because the machine is busy.
setInterval(() => {
  const now = cpuMs();
  longestTurn = Math.max(longestTurn, now - lastCpu);
  lastCpu = now;
}, LOOK_EVERY).unref();

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

process.on('message', async (what) => {
  if (what === 'vitals') {
    const before = longestTurn;
    for (let round = 0; round < 3; round += 1) {
      collectGarbage?.();
      await nextTurn();
    }
    const { rss, heapUsed, external } = process.memoryUsage();
    // Collecting garbage is the lab's doing, so it counts as no turn.
    longestTurn = before;
    lastCpu = cpuMs();
    process.send({ rss, held: heapUsed + external, cpu: lastCpu, longestTurn });
  }
});
process.on('disconnect', () => process.exit(0));
// The channel alone must not keep the server alive.
process.channel?.unref();
