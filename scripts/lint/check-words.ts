/** `tsx scripts/lint/check-words.ts`: fails on each word that CONTRIBUTING.md asks to replace. Part of `npm run lint`. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../process.ts';
import { avoidedWords, wordsToReplace } from './words.ts';

/** What is written by hand, without the table itself and the plays of observed steps, which are named as they were. */
const files = execFileSync('git', ['ls-files', '*.ts', '*.tsx', '*.md', '*.yaml', '*.html', '*.css'], {
  cwd: root,
  encoding: 'utf8',
})
  .trim()
  .split('\n')
  .filter(
    (file) =>
      !/(^|\/)generated\/|^CONTRIBUTING\.md$|^e2e\/observed\/plays\/|^scripts\/lint\/words\.test\.ts$/.test(
        file,
      ),
  );

const avoided = avoidedWords(readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8'));
if (avoided.length === 0) throw new Error('CONTRIBUTING.md has no table of words to replace');
const found = files.flatMap((file) => wordsToReplace(file, readFileSync(join(root, file), 'utf8'), avoided));
for (const line of found) console.error(line);
if (found.length > 0) {
  console.error(`${found.length} words to replace: see "Words" in CONTRIBUTING.md.`);
  process.exitCode = 1;
}
