import { type Browser, chromium, type Page } from '@playwright/test';
import { installedBrowser } from '../../../e2e/browsers/installed.ts';
import { startMockGms } from '../../../mock-gms/index.ts';
import { interactions } from './interactions.ts';
import { CHATS, ENTRIES } from './plan.ts';

/** Milliseconds from an event to the picture that follows it, as the browser tells them. */
export interface Delays {
  readonly title: string;
  readonly delays: readonly number[];
}

/** Does everything so often, with a server in this process. */
export async function measureConsole(
  { times }: { readonly times: number },
  progress: (text: string) => void,
): Promise<readonly Delays[]> {
  const gms = await startMockGms({ port: 0 });
  let browser: Browser | undefined;
  try {
    browser = await chromium.launch(installedBrowser('chromium')?.launchOptions ?? {});
    progress(`${CHATS} chats`);
    await fill(gms.service('full'));
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(watch);
    await page.goto(`${gms.url}/console/#/full`);
    await page.locator(`[aria-setsize="${CHATS}"]`).first().waitFor();
    const measured: Delays[] = [];
    for (const { title, prepare, act } of interactions) {
      progress(title);
      await prepare?.(page);
      await settled(page);
      await page.evaluate(() => void (globalThis as unknown as Watched).delays.splice(0));
      for (let turn = 0; turn < times; turn += 1) {
        await act(page, turn);
        await settled(page);
      }
      const delays = await page.evaluate(() => (globalThis as unknown as Watched).delays.splice(0));
      measured.push({ title, delays });
    }
    return measured;
  } finally {
    await browser?.close();
    await gms.close();
  }
}

interface Watched {
  delays: number[];
}

/** Runs in the page: notes of every key and click how many milliseconds it took until the next picture. */
function watch(): void {
  const delays: number[] = [];
  Object.assign(globalThis, { delays });
  for (const type of ['keydown', 'click'])
    addEventListener(
      type,
      () => {
        const begun = performance.now();
        requestAnimationFrame(() => setTimeout(() => delays.push(performance.now() - begun)));
      },
      { capture: true },
    );
}

/** Two pictures later nothing is left to be drawn of what was done. */
function settled(page: Page): Promise<unknown> {
  return page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** Chats as the aim has them: the oldest one is long. */
async function fill(service: ReturnType<Awaited<ReturnType<typeof startMockGms>>['service']>): Promise<void> {
  const start = (nickname: string) =>
    fetch(service.dataURL, { method: 'POST', body: new URLSearchParams({ nickname }) });
  await start('n0');
  for (let begun = 1; begun < CHATS; begun += 50)
    await Promise.all(
      Array.from({ length: Math.min(50, CHATS - begun) }, (_, place) => start(`n${begun + place}`)),
    );
  const snapshot = await service.snapshot();
  const [first, ...others] = snapshot.chats;
  const last = first?.log.at(-1);
  if (first === undefined || last === undefined || !('index' in last)) throw new Error('no chat has begun');
  const messages = Array.from({ length: ENTRIES }, (_, place) => ({
    ...last,
    seq: last.seq + place + 1,
    index: last.index + place + 1,
    type: 'Message' as const,
    text: `message ${place + 1} ${'and more '.repeat(place % 7)}`,
  }));
  const chats = [{ ...first, log: [...first.log, ...messages] }, ...others];
  await service.restore({ ...snapshot, chats });
}
