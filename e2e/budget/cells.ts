/**
 * What every run of the tests measures: browser, transport, situation, latency. Each transport and each situation is there,
 * and both browsers; `npm run budget` measures all the others too.
 */
export const cellsOfEveryRun: readonly string[] = [
  'chromium polling offline 0',
  'chromium polling 500 twice 100',
  'chromium cometd-long-polling quiet 0',
  'chromium cometd-long-polling 500 once 0',
  'chromium cometd-long-polling 402 once 100',
  'chromium cometd-long-polling cut 100',
  'chromium cometd-websocket restart 0',
  'firefox cometd-websocket 402 once 0',
];
