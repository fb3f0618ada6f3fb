import type { Reporter, TestCase, TestError, TestResult } from '@playwright/test/reporter';
import type { ReportedCase } from '../report/report.ts';
import { RESULT_ATTACHMENT, type RunnerMessage } from './result-message.ts';

/** Hands every result to the process that started the runner, and prints nothing itself. */
export default class HandingReporter implements Reporter {
  readonly #sending: Promise<void>[] = [];

  constructor() {
    // Nobody is left to tell: the command was killed. An interrupt lets the cases end their chats.
    process.once('disconnect', () => process.emit('SIGINT'));
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    // What an interrupt cut short says nothing about the server.
    if (result.status === 'interrupted') return;
    const body = result.attachments.find(({ name }) => name === RESULT_ATTACHMENT)?.body;
    if (body !== undefined) {
      this.#send({ kind: 'case', result: JSON.parse(body.toString()) as ReportedCase });
    } else if (result.status !== 'skipped') {
      const reason = result.errors.map(({ message }) => message ?? '').join('\n') || result.status;
      this.#send({ kind: 'lost', title: test.title, reason });
    }
  }

  onError(error: TestError): void {
    this.#send({ kind: 'error', reason: error.message ?? error.value ?? 'unknown' });
  }

  /** The process may end only when everything has been handed over. */
  async onEnd(): Promise<void> {
    await Promise.all(this.#sending);
  }

  async onExit(): Promise<void> {
    await Promise.all(this.#sending);
    process.removeAllListeners('disconnect');
    if (process.connected) process.disconnect();
  }

  printsToStdio(): boolean {
    return true;
  }

  #send(message: RunnerMessage): void {
    this.#sending.push(
      new Promise((resolve) => {
        if (process.send === undefined || !process.connected) resolve();
        else process.send(message, undefined, undefined, () => resolve());
      }),
    );
  }
}
