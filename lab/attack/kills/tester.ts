import { ask, BASE, FORM } from '../ask.ts';
import { SETTINGS, type Stage } from './stage.ts';

const SERVICE = '/mock/services/frozen';

/** The fault whose count is followed: on an operation that no customer uses. */
const FAULT = { operation: 'startTyping', times: 0, effect: { kind: 'error', code: 240 } };

/** Joins at once and stays, so that there is somebody whose process is killed. */
const SCRIPT = 'steps: [{ join: Hal }, { say: Hello }, { wait: 1d }]';

/** What is set up before the first kill. */
export async function setUp(port: number): Promise<void> {
  const steps = [
    ['PATCH', SERVICE, SETTINGS],
    ['POST', '/mock/services/greeted/scripts', { yaml: SCRIPT, name: 'hal' }],
    ['PATCH', '/mock/services/greeted', { ...SETTINGS, script: 'hal' }],
    ['POST', `${SERVICE}/faults`, FAULT],
    ['POST', `${SERVICE}/clock`, { action: 'freeze' }],
  ] as const;
  for (const [method, path, body] of steps) {
    const { status, text } = await ask(port, method, path, JSON.stringify(body));
    if (status !== 200 && status !== 201)
      throw new Error(`${method} ${path} was answered with ${status}: ${text}`);
  }
}

/** Changes a setting, spends faults and moves the clock until the server is gone. */
export async function tester(stage: Stage): Promise<void> {
  const { port, chance, ledger } = stage;
  while (!stage.isOver) {
    const act = chance.below(3);
    if (act === 0) {
      const value = ledger.retention.try();
      const body = JSON.stringify({ retention: SETTINGS.retention + value });
      if ((await ask(port, 'PATCH', SERVICE, body)).status === 200) ledger.retention.acknowledge(value);
    } else if (act === 1) {
      ledger.faults.try();
      const path = `${BASE}/2/chat/frozen/none/startTyping`;
      if ((await ask(port, 'POST', path, 'secureKey=none', FORM)).text.includes('240'))
        ledger.faults.acknowledgeOne();
    } else {
      ledger.seconds.try();
      const body = JSON.stringify({ action: 'advance', ms: 1000 });
      if ((await ask(port, 'POST', `${SERVICE}/clock`, body)).status === 200) ledger.seconds.acknowledgeOne();
    }
  }
}
