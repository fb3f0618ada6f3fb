/** `npm run size`: what the client and the console cost a page, from their builds; fails when a part has outgrown its budget. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Rolldown } from 'tsdown';
import { answerHelp } from './help.ts';
import { kB } from './kilobytes.ts';
import { root } from './process.ts';

answerHelp(import.meta.url);

/** Budgets in kB (1000 bytes), minified and gzipped with level 9, everything included. */
const budgets = {
  'app that polls: the client in its bundle': 16.3,
  'app that polls: gms-webchat/polling': 16.15,
  'the chunk that CometD needs besides': 9.2,
  'gms-webchat-polling.js': 16,
  'gms-webchat.js': 24.33,
  'the console, its style sheet included': 100,
} as const;

type Part = keyof typeof budgets;

const dist = join(root, 'client/dist');
const assets = join(root, 'mock-gms/dist/console/assets');

/** An app with nothing in it but the client: the files it loads at once, and those it loads when CometD is on. */
async function bundledApp(entry: string): Promise<{ atOnce: string[]; later: string[] }> {
  const app = 'app.js';
  const client = JSON.stringify(join(dist, entry));
  const source = `import { createWebChatService } from ${client};\nglobalThis.chat = createWebChatService();`;
  const { output } = await Rolldown.build({
    input: app,
    platform: 'browser',
    write: false,
    output: { minify: true, comments: false },
    plugins: [
      {
        name: 'app',
        resolveId: (id) => (id === app ? id : undefined),
        load: (id) => (id === app ? source : undefined),
      },
    ],
  });
  const chunks = output.filter((file) => file.type === 'chunk');
  // A set takes in what is added while it is walked through.
  const imported = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
  for (const fileName of imported) {
    const chunk = chunks.find((each) => each.fileName === fileName);
    for (const further of chunk?.imports ?? []) imported.add(further);
  }
  const codeOf = (wanted: boolean) =>
    chunks.filter(({ fileName }) => imported.has(fileName) === wanted).map(({ code }) => code);
  return { atOnce: codeOf(true), later: codeOf(false) };
}

const { atOnce, later } = await bundledApp('index.js');
const polling = await bundledApp('polling.js');
const sizes: Record<Part, number> = {
  'app that polls: the client in its bundle': kB(atOnce),
  'app that polls: gms-webchat/polling': kB([...polling.atOnce, ...polling.later]),
  'the chunk that CometD needs besides': kB(later),
  'gms-webchat-polling.js': kB([readFileSync(join(dist, 'gms-webchat-polling.js'))]),
  'gms-webchat.js': kB([readFileSync(join(dist, 'gms-webchat.js'))]),
  'the console, its style sheet included': kB(
    readdirSync(assets).map((file) => readFileSync(join(assets, file))),
  ),
};

for (const [part, budget] of Object.entries(budgets) as [Part, number][]) {
  const size = sizes[part];
  const fits = size <= budget;
  console.log(
    `${fits ? '✓' : '✗'} ${part.padEnd(42)} ${size.toFixed(3).padStart(5)} kB of ${budget.toFixed(2)} kB`,
  );
  if (!fits) process.exitCode = 1;
}
if (process.exitCode === 1)
  console.error(
    'A part has outgrown its budget: make it smaller, or raise the budget in scripts/size.ts and say why.',
  );
