import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from '../fixtures.ts';

/** A page in React whose chat begins with a component and is given up with it, as its reader would write it. */
const source = (dataURL: string, strict: boolean) => `
  import { createWebChatService } from 'gms-webchat';
  import { StrictMode, useEffect, useState, useSyncExternalStore } from 'react';
  import { createRoot } from 'react-dom/client';

  const service = createWebChatService({ dataURL: ${JSON.stringify(dataURL)} });

  function Chat() {
    const { state } = service;
    const { phase } = useSyncExternalStore(state.subscribe, state.get, state.get);
    const [outcomes, setOutcomes] = useState([]);
    useEffect(() => {
      const leaving = new AbortController();
      const tell = (outcome) => setOutcomes((before) => [...before, outcome]);
      service.startChat({ nickname: 'Jonny', signal: leaving.signal }).then(
        () => tell('started'),
        (reason) => tell(reason.statusText ?? reason),
      );
      return () => leaving.abort();
    }, []);
    return <><p role="status">{phase}</p><p role="log">{outcomes.join(', ')}</p></>;
  }

  function Page() {
    const [shown, setShown] = useState(true);
    return <>
      <button onClick={() => { setShown(false); setTimeout(() => setShown(true)); }}>Again</button>
      {shown && <Chat />}
    </>;
  }
  createRoot(document.getElementById('chat')).render(${strict ? '<StrictMode><Page /></StrictMode>' : '<Page />'});
`;

/** In React's development build: only there a component is mounted twice. */
async function pageOf(dataURL: string, strict: boolean): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: source(dataURL, strict),
      loader: 'jsx',
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    format: 'esm',
    jsx: 'automatic',
    alias: { 'gms-webchat': fileURLToPath(new URL('../../client/index.ts', import.meta.url)) },
    define: { 'process.env.NODE_ENV': '"development"' },
    write: false,
  });
  const script = outputFiles[0]?.text.replaceAll('</script', '<\\/script') ?? '';
  return `<!doctype html><title>Shop</title><main id="chat"></main><script type="module">${script}</script>`;
}

test('in React StrictMode, which mounts twice, exactly one chat begins', async ({ page, pages, service }) => {
  await page.goto(pages.serve(await pageOf(service.dataURL, true)));
  await expect(page.getByRole('log')).toHaveText(/started/);
  await expect(page.getByRole('log')).toHaveText('abort, started');
  await expect(page.getByRole('status')).toHaveText('active');
  expect(await service.chats()).toHaveLength(1);
  expect((await (await service.waitForChat()).state()).ended).toBeUndefined();
});

test('a component that comes back while its chat was on its way has one chat, and the one given up is ended', async ({
  page,
  pages,
  service,
}) => {
  const fault = { operation: 'requestChat', effect: { kind: 'delay', ms: 1000 } } as const;
  await service.clock.freeze();
  await service.faults.add(fault);
  await page.goto(pages.serve(await pageOf(service.dataURL, false)));
  await expect.poll(async () => (await service.faults.unexercised()).length).toBe(0);
  await page.getByRole('button', { name: 'Again' }).click();
  await expect(page.getByRole('status')).toHaveText('starting');
  await service.clock.advance(1000);

  await expect(page.getByRole('log')).toHaveText('started');
  await expect(page.getByRole('status')).toHaveText('active');
  const states = await Promise.all((await service.chats()).map((chat) => chat.state()));
  expect(states.map(({ ended }) => Boolean(ended))).toEqual([true, false]);
});
