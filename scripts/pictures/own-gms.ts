import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { learnCommand } from '../../contracts/learn/learn-command.ts';
import { conversationsOf, Recording, readHar, replayedScript } from '../../mock-gms/capture.ts';
import { startMockGms } from '../../mock-gms/index.ts';
import { openConsole, type Scene, showColumn } from './story.ts';

const SERVICE = 'customer-support';

/** A customer, as a function: it posts a form below an address. */
function askerAt(dataURL: string) {
  return async (path: string, form: Record<string, string>) => {
    const answered = await fetch(`${dataURL}${path}`, { method: 'POST', body: new URLSearchParams(form) });
    return (await answered.json()) as { chatId: string; secureKey: string };
  };
}

/** Records a chat with a server that is not as the mock is, for as long as `use` needs the file. */
async function withRecording(use: (file: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  try {
    const file = join(folder, 'chat.har');
    await recordInto(file);
    await use(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function recordInto(out: string): Promise<void> {
  const gms = await startMockGms({ port: 0, defaults: { uploadMaxFiles: 7, monitored: 'always' } });
  const recording = await Recording.begin({ target: `${gms.url}/genesys`, out, keepTexts: true });
  const ask = askerAt(recording.dataURL(SERVICE));
  const { chatId, secureKey } = await ask('', { nickname: 'Jonny', subject: 'Parcel' });
  const chat = await gms.service(SERVICE).chat(chatId);
  await ask(`/${chatId}/send`, { secureKey, message: 'Where is my parcel?' });
  const agent = await chat.join({ nickname: 'Ann' });
  await agent.say('Hello Jonny! It is on its way to you.');
  await agent.pushUrl('https://shop.example/parcels/4711');
  await ask(`/${chatId}/file/limits`, { secureKey });
  await agent.leave({ then: 'close' });
  await ask(`/${chatId}/refresh`, { secureKey, transcriptPosition: '1' });
  await recording.end();
  await gms.close();
}

/** The terminal after `gms-contracts learn`. */
export async function showLearn({ page }: Scene): Promise<void> {
  let printed = '$ npx gms-contracts learn chat.har\n';
  await withRecording(async (file) => {
    const print = (text: string) => {
      printed += text.replaceAll(file, 'chat.har');
    };
    await learnCommand([file], { stdout: print, stderr: print, isTTY: false, env: {} }, async () => []);
  });
  await page.setContent('<pre></pre>');
  await page.addStyleTag({
    content:
      'body{margin:0;background:#16181d;color:#e4e6eb}pre{margin:24px;font:13px/1.45 monospace;white-space:pre-wrap;max-width:110ch}',
  });
  await page.locator('pre').evaluate((element, text) => {
    element.textContent = text;
  }, printed);
  // A terminal has no empty half.
  const { width, height } = (await page.locator('pre').boundingBox()) ?? { width: 0, height: 0 };
  await page.setViewportSize({ width: Math.ceil(width) + 48, height: Math.ceil(height) + 48 });
}

/** The console after a customer has chatted with the agent of a recording. */
export async function showReplay(scene: Scene): Promise<void> {
  const { page, gms } = scene;
  const service = gms.service(SERVICE);
  await withRecording(async (file) => {
    const [conversation] = conversationsOf(await readHar([readFileSync(file)])).conversations;
    if (conversation === undefined) throw new Error('no conversation');
    const { text } = await replayedScript(conversation, { name: 'replayed' });
    await service.addScript(text);
  });
  await service.configure({ script: 'replayed' });
  const ask = askerAt(service.dataURL);
  const { chatId, secureKey } = await ask('', { nickname: 'Bob', subject: 'Hello' });
  await ask(`/${chatId}/send`, { secureKey, message: 'Is anybody there?' });
  await (await service.chat(chatId)).waitFor({ type: 'ChatEnded' });
  await openConsole(scene);
  await showColumn(scene, 'Chats');
  await page.getByRole('listbox', { name: 'Chats' }).getByRole('option', { name: /Bob/ }).click();
  await showColumn(scene, 'Conversation');
  await page.getByText('It is on its way to you').first().waitFor();
}
