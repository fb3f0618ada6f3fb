import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { Child } from '../cli/child.fixture.ts';

const INDEX = fileURLToPath(new URL('../index.ts', import.meta.url));

/** A process that imports mock-gms and then does this, and what it printed when it has ended by itself. */
async function embedded(text: string): Promise<string> {
  const child = Child.script(`import { MemoryStore, startMockGms } from '${INDEX}';\n${text}`);
  expect(await child.ended, child.err).toBe(0);
  return child.out;
}

test('a start that fails leaves nothing behind that keeps the process alive', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const out = await embedded(`
    class Broken extends MemoryStore {
      list() { throw new Error('list'); }
      names() { return Promise.resolve(['support']); }
    }
    for (const options of [
      { port: ${port} },
      { port: 0, host: '203.0.113.1' },
      { port: 0, host: 'no such host.invalid' },
      { port: 0, tls: { cert: '-----BEGIN CERTIFICATE-----', key: '-----BEGIN PRIVATE KEY-----' } },
      { port: 0, services: { support: { script: 'nowhere' } } },
      { port: 0, store: new Broken() },
    ]) {
      const failed = await startMockGms(options).then(() => 'started', () => 'failed');
      console.log(failed, process.getActiveResourcesInfo().filter((each) => each === 'Timeout').join());
    }
  `);
  other.close();
  expect(out).toBe('failed \n'.repeat(6));
});

test('an embedded server changes nothing in the process, and lets it end when it is closed', async () => {
  const out = await embedded(`
    const names = () => process.eventNames().map((name) => String(name) + process.listenerCount(name)).sort().join();
    const before = names();
    const gms = await startMockGms({ port: 0 });
    const post = async (url, body) => (await fetch(url, { method: 'POST', body })).json();
    const { chatId, secureKey } = await post(gms.dataURL('support'), new URLSearchParams({ nickname: 'Jo' }));
    const form = new FormData();
    form.append('secureKey', secureKey);
    form.append('file', new File(['b'.repeat(100_000)], 'a.txt', { type: 'text/plain' }));
    const { statusCode } = await post(gms.dataURL('support') + '/' + chatId + '/file', form);
    console.log(\`\${statusCode} \${names() === before}\`);
    await gms.close();
  `);
  expect(out).toBe('0 true\n');
});
