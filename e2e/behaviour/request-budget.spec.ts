import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cellsOfEveryRun } from '../budget/cells.ts';
import type { Measured } from '../budget/page.ts';
import { QuietChat } from '../budget/quiet-chat.ts';
import {
  beyondBudget,
  type QuietSituation,
  quietChatBudget,
  quietSituations,
} from '../budget/quiet-chat-budget.ts';
import { expect, test } from '../fixtures.ts';
import { tagOf, transportNames, transports } from '../transports.ts';

/** `npm run budget` measures everything, and says where to put the figures. */
const results = process.env.BUDGET_RESULTS;
const browsers = ['chromium', 'firefox', 'webkit'];

for (const transport of transports) {
  for (const situation of Object.keys(quietSituations) as QuietSituation[]) {
    for (const latency of [0, 100]) {
      const allowed = quietChatBudget[transport][situation];
      const cell = `${transport} ${situation} ${latency}`;
      const isMeasured = (browser: string) =>
        results !== undefined || cellsOfEveryRun.includes(`${browser} ${cell}`);
      if (allowed === undefined || !browsers.some(isMeasured)) continue;
      const title = `a quiet chat over ${transportNames[transport]} keeps to its request budget: ${situation}, ${latency} ms of latency`;
      test.describe(() => {
        test.skip(({ browserName }) => !isMeasured(browserName), 'npm run budget measures it');
        test(title, { tag: tagOf(transport) }, async ({ page, pages, browserName }) => {
          test.setTimeout(60_000);
          const chat = await QuietChat.open({ page, transport, latency }, pages);
          try {
            const counts = await chat.measure(situation);
            if (results !== undefined)
              await keep(results, { browser: browserName, transport, situation, latency, counts });
            expect(beyondBudget(counts, allowed)).toEqual([]);
            await chat.hear('Are you still there?');
          } finally {
            await chat.close();
          }
        });
      });
    }
  }
}

async function keep(folder: string, measured: Measured): Promise<void> {
  const { browser, transport, situation, latency } = measured;
  await mkdir(folder, { recursive: true });
  const name = `${browser} ${transport} ${situation} ${latency}.json`.replaceAll(' ', '_');
  await writeFile(join(folder, name), JSON.stringify(measured));
}
