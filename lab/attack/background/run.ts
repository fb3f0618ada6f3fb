import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { type ServiceHandle, startMockGms } from '../../../mock-gms/index.ts';
import { Browser, wholeChromium } from './devtools.ts';

/** Throttled as on a desk, but after 3 s in the background instead of 5 minutes. */
const throttled = [
  '--enable-features=IntensiveWakeUpThrottling:grace_period_seconds/3',
  '--intensive-wake-up-throttling-policy=1',
];
/** Long enough for two wake-ups a minute apart, in milliseconds. */
const hiddenFor = 130_000;
/** Milliseconds without a request after which GMS drops a customer who polls, and a page may be away. */
const limits = { poll: 45_000, contact: 60_000 };

const script = new URL('../../../client/dist/gms-webchat.js', import.meta.url);

const transports = {
  polling: undefined,
  'CometD long-polling': { websocketEnabled: false },
  'CometD WebSocket': { websocketEnabled: true },
} as const;

interface Tab {
  readonly name: string;
  readonly service: ServiceHandle;
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Under which name the tab keeps when it last had contact. */
  readonly cookie: string;
}

/**
 * Holds idle chats in hidden tabs, over each transport, as a Chromium throttles them, and says whether they were kept:
 * the customer polls within 45 s, the contact is younger than the 60 s of a restore, and what an agent says arrives.
 * Takes some two and a half minutes; the built client is what is tried. Nothing in it is left to chance.
 */
export async function run(log: (line: string) => void): Promise<boolean> {
  const path = wholeChromium();
  if (path === undefined) {
    log('a whole Chromium is needed: apt-get install -y chromium, or set CHROMIUM_WHOLE_PATH');
    return false;
  }
  const gms = await startMockGms({ port: 0 });
  const pages = await servePages();
  const browser = new Browser(path, throttled);
  try {
    const tabs: Tab[] = [];
    for (const [name, cometd] of Object.entries(transports)) {
      const id = `tab-${tabs.length}`;
      const service = gms.service(id);
      const options = {
        dataURL: service.dataURL,
        cometD: {
          enabled: cometd !== undefined,
          cometURL: `${gms.url}/genesys/cometd`,
          channel: `/service/chatV2/${id}`,
          ...cometd,
        },
      };
      const evaluate = await browser.open(
        `${pages.url}/?${new URLSearchParams({ id, options: JSON.stringify(options) })}`,
      );
      await begun(evaluate);
      tabs.push({ name, service, evaluate, cookie: `${id}._genesys.widgets.webchat.state.ping` });
    }
    await browser.open('about:blank');
    const contact = await longestContact(browser, tabs);
    const held = await Promise.all(tabs.map((tab, at) => judge(tab, contact[at] ?? 0, log)));
    return held.every(Boolean);
  } finally {
    await browser.close();
    await pages.close();
    await gms.close();
  }
}

/** Waits until a tab has loaded and its chat has begun. */
async function begun(evaluate: Tab['evaluate']): Promise<void> {
  const end = Date.now() + 20_000;
  while ((await evaluate('typeof started').catch(() => {})) !== 'object' && Date.now() < end) await wait(100);
  await evaluate('started');
}

/** Watches hidden tabs, and gives the longest time that each was without contact, in milliseconds. */
async function longestContact(browser: Browser, tabs: readonly Tab[]): Promise<number[]> {
  const longest = tabs.map(() => 0);
  for (const end = Date.now() + hiddenFor; Date.now() < end; await wait(500)) {
    const cookies = await browser.cookies();
    tabs.forEach(({ cookie }, at) => {
      longest[at] = Math.max(longest[at] ?? 0, Date.now() - Number(cookies.get(cookie)));
    });
  }
  return longest;
}

/** Prints the figures of a tab, and says whether its chat was held. */
async function judge(
  { name, service, evaluate }: Tab,
  contact: number,
  log: (line: string) => void,
): Promise<boolean> {
  const hidden = (await evaluate('document.visibilityState')) === 'hidden';
  const times = (await service.journal.list())
    .filter(({ operation }) => operation === 'refresh')
    .map(({ at }) => new Date(at).getTime());
  const poll = Math.max(0, ...times.slice(1).map((time, at) => time - (times[at] ?? 0)));
  const [chat] = await service.chats();
  const ended = (await chat?.state())?.ended;
  const arrived = chat && !ended ? await timeOf(chat.join(), evaluate) : undefined;
  const held =
    hidden &&
    !ended &&
    arrived !== undefined &&
    contact < limits.contact &&
    (name !== 'polling' || (times.length > 0 && poll < limits.poll));
  const polls = name === 'polling' ? `${times.length} polls, at most ${seconds(poll)} apart; ` : '';
  const end = ended ? `ended by ${ended.by}` : `what the agent said came after ${seconds(arrived)}`;
  const tab = hidden ? 'hidden' : 'NOT hidden';
  log(`${held ? '✓' : '✗'} ${name}, ${tab}: ${polls}last contact at most ${seconds(contact)} ago; ${end}`);
  return held;
}

/** How long what an agent says is on its way to a tab, in milliseconds; undefined where it does not arrive in time. */
async function timeOf(
  joining: Promise<{ say(text: string): Promise<unknown> }>,
  evaluate: Tab['evaluate'],
): Promise<number | undefined> {
  const agent = await joining;
  const said = Date.now();
  await agent.say('Are you there?');
  while (Date.now() - said < limits.poll) {
    if (await evaluate("texts.includes('Are you there?')")) return Date.now() - said;
    await wait(100);
  }
  return undefined;
}

function seconds(milliseconds = Number.NaN): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** Serves a page whose chat begins with it, as its address tells. */
async function servePages(): Promise<{ url: string; close(): Promise<void> }> {
  const client = await readFile(script, 'utf8');
  const server = createServer(({ url = '/' }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    if (pathname !== '/') return response.writeHead(204).end();
    const widgets = `{ main: { deploymentID: '${searchParams.get('id')}' }, webchat: ${searchParams.get('options')} }`;
    response.setHeader('content-type', 'text/html').end(`<!doctype html><title>Shop</title>
      <script>window._genesys = { widgets: ${widgets} };</script><script>${client}</script>
      <script>
        const plugin = window._genesys.widgets.bus.registerPlugin('Shop');
        const texts = [];
        plugin.subscribe('WebChatService.messageReceived', ({ data }) => texts.push(...data.messages.map(({ text }) => text)));
        const started = plugin.command('WebChatService.startChat', { nickname: 'Jonny' }).then(() => true);
      </script>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
