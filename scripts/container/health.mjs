/** Health check of the image: no tool of the base but Node.js is needed. */
try {
  const answer = await fetch(process.env.HEALTH_URL, { signal: AbortSignal.timeout(2500) });
  process.exitCode = answer.ok ? 0 : 1;
} catch {
  process.exitCode = 1;
}
