import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { startMockGms } from '../mock-gms/index.ts';

/** A program that looks whether a chat keeps it alive, ends the chat, and does not end itself. */
const PROGRAM = `
  import { createWebChatService } from '${new URL('../client/index.ts', import.meta.url)}';
  const service = createWebChatService({ dataURL: process.env.DATA_URL });
  await service.startChat({ nickname: 'Jo' });
  console.log(process.getActiveResourcesInfo().includes('Timeout') ? 'kept alive' : 'may end');
  await service.endChat();
`;

test('in Node an open chat keeps the program alive, as a connection does, and its end lets it go', async () => {
  const gms = await startMockGms({ port: 0 });
  try {
    const args = ['--import', 'tsx', '--input-type=module', '--eval', PROGRAM];
    const env = { ...process.env, DATA_URL: gms.dataURL('support') };
    const { stdout } = await promisify(execFile)(process.execPath, args, { env });
    expect(stdout).toBe('kept alive\n');
  } finally {
    await gms.close();
  }
});
