import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { examplesOf } from '../docs/blocks/named-blocks.ts';
import { OUT_OF_TURN } from './browsers/in-turn.ts';
import { expect, test } from './fixtures.ts';

const inReadme = ['README.md'].flatMap(examplesOf).filter(({ language }) => language === 'html');
const examples = new URL('../client/examples/', import.meta.url);
const usualAddress = 'http://localhost:8080/genesys/2/chat/customer-support';

test('the README has an example of a page', () => {
  expect(inReadme.map(({ name }) => name)).toEqual(['page']);
});

for (const { file, name, code } of inReadme) {
  test(`the page ${name} of ${file} runs as it stands, against a server at another port`, async ({
    page,
    gms,
    pages,
  }) => {
    const logged: string[] = [];
    page.on('console', (message) => logged.push(message.text()));
    await page.goto(pages.serve(code.replaceAll('http://localhost:8080', gms.url)));
    const chat = await gms.service('customer-support').waitForChat();
    await chat.waitFor({ type: 'Message', text: 'Hello' });
    await expect.poll(() => logged.join('\n')).toContain('Jonny Hello');
  });
}

for (const [name, source] of [
  ['plain-typescript', 'chat.ts'],
  ['react', 'chat.tsx'],
  ['script-tag', undefined],
] as const) {
  test(`the example ${name} holds a conversation to its end`, {
    tag: source === undefined ? [] : OUT_OF_TURN,
  }, async ({ page, pages, service }) => {
    const html = await wholePage(name, source);
    await page.goto(pages.serve(html.replaceAll(usualAddress, service.dataURL)));
    // Key by key: React does not see what Playwright fills in in a released Firefox.
    await page.getByLabel('Message', { exact: true }).pressSequentially('Where is my parcel?');
    await page.getByRole('button', { name: 'Send' }).click();
    const log = page.getByRole('log');
    await expect(log.getByRole('listitem')).toHaveText(['Jonny: Where is my parcel?']);

    const chat = await service.waitForChat();
    const ann = await chat.join({ nickname: 'Ann' });
    await ann.startTyping();
    await expect(page.getByRole('status')).toHaveText('The agent is typing …');
    await ann.say('<b>On</b> its way');
    await expect(log.getByRole('listitem').last()).toHaveText('Ann: <b>On</b> its way');
    await ann.stopTyping();
    await expect(page.getByRole('status')).toBeEmpty();

    await page.reload();
    await expect(log.getByRole('listitem')).toHaveText([
      'Jonny: Where is my parcel?',
      'Ann: <b>On</b> its way',
    ]);
    await page.getByRole('button', { name: 'End chat' }).click();
    await chat.waitFor({ type: 'ParticipantLeft' });
    await expect(page.getByRole('status')).toHaveText('The chat has ended.');
  });
}

/** An example's page with what it refers to in it, bundled as its reader would. */
async function wholePage(name: string, source?: string): Promise<string> {
  const html = await readFile(new URL(`${name}/index.html`, examples), 'utf8');
  const css = await readFile(new URL('chat.css', examples), 'utf8');
  const styled = html.replace(/<link [^>]*>/, () => `<style>${css}</style>`);
  if (source === undefined) return styled.replace('../../dist/', '/');
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`${name}/${source}`, examples))],
    bundle: true,
    format: 'esm',
    alias: { 'gms-webchat': fileURLToPath(new URL('../client/index.ts', import.meta.url)) },
    define: { 'process.env.NODE_ENV': '"production"' },
    minify: true,
    write: false,
  });
  const script = outputFiles[0]?.text.replaceAll('</script', '<\\/script') ?? '';
  return styled.replace(/<script [^>]*><\/script>/, () => `<script type="module">${script}</script>`);
}
