/**
 * `npm run pictures`: the console's views as pictures in docs/images, from the built server.
 * `-- --all=FOLDER` writes every view into a folder, in both themes and on a phone, for someone who looks at them;
 * `-- --only=NAME` those whose file has this in its name.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { installedBrowser } from '../e2e/browsers/installed.ts';
import { startMockGms } from '../mock-gms/index.ts';
import { answerHelp } from './help.ts';
import { VIEWS, type View, type ViewName } from './pictures/views.ts';
import { root } from './process.ts';

answerHelp(import.meta.url);

interface Picture {
  readonly file: string;
  readonly view: ViewName;
  readonly screen: keyof typeof SCREENS;
  readonly scheme: 'light' | 'dark';
}

const SCREENS = {
  laptop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const;

/** What the documents show. */
const PUBLISHED: readonly Picture[] = [
  { file: 'console.png', view: 'conversation', screen: 'laptop', scheme: 'light' },
  { file: 'console-exchange.png', view: 'exchange', screen: 'laptop', scheme: 'dark' },
  { file: 'console-scripts.png', view: 'scripts', screen: 'laptop', scheme: 'light' },
  { file: 'demo.png', view: 'demo', screen: 'laptop', scheme: 'light' },
  { file: 'learn.png', view: 'learn', screen: 'laptop', scheme: 'dark' },
  { file: 'replay.png', view: 'replay', screen: 'laptop', scheme: 'light' },
  { file: 'console-phone.png', view: 'conversation', screen: 'phone', scheme: 'light' },
];

function everyWay(): readonly Picture[] {
  const screens = ['laptop', 'phone'] as const;
  const schemes = ['light', 'dark'] as const;
  return VIEWS.flatMap(({ name: view }) =>
    screens.flatMap((screen) =>
      schemes.map((scheme) => ({ file: `${view}-${screen}-${scheme}.png`, view, screen, scheme })),
    ),
  );
}

function option(name: string): string | undefined {
  const flag = `--${name}=`;
  return process.argv
    .slice(2)
    .find((each) => each.startsWith(flag))
    ?.slice(flag.length);
}

const everything = option('all');
const folder = everything ?? join(root, 'docs/images');
mkdirSync(folder, { recursive: true });
const pictures = everything === undefined ? PUBLISHED : everyWay();
const browser = await chromium.launch(installedBrowser('chromium')?.launchOptions ?? {});
for (const { file, view, screen, scheme } of pictures) {
  if (!file.includes(option('only') ?? '')) continue;
  const { show } = VIEWS.find(({ name }) => name === view) as View;
  const gms = await startMockGms({ port: 0 });
  const context = await browser.newContext({
    viewport: SCREENS[screen],
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  try {
    await show({ page, gms, isPhone: screen === 'phone' });
    await page.screenshot({ path: join(folder, file) });
    console.log(`✓ ${file}`);
  } finally {
    await context.close();
    await gms.close();
  }
}
await browser.close();
