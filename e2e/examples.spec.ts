import { examplesOf } from '../docs/examples.ts';
import { expect, test } from './fixtures.ts';

const examples = ['README.md'].flatMap(examplesOf).filter(({ language }) => language === 'html');

test('the README has an example of a page', () => {
  expect(examples.map(({ name }) => name)).toEqual(['page']);
});

for (const { file, name, code } of examples) {
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
    await expect.poll(() => logged.join('\n')).toContain('Jonny Message Hello');
  });
}
