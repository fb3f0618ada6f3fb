import { pages } from '../../../docs/blocks/blocks.ts';
import type { GeneratedFiles } from '../files.ts';
import { fileOfRepository } from '../repository-file.ts';

const FILE = 'llms.txt';

const HEAD = `# mock-gms

> A mock of the Genesys GMS Chat API V2 (mock-gms), an open client for WebChatService (gms-webchat), and a suite that judges servers
> and clients by the contract between them (gms-contracts). Node 20.19 or later. Not affiliated with Genesys.
`;

const FIRST = 'README.md';

const SECTIONS = [
  [
    'Start',
    /^[^/]*$|^docs\/(?:README|install|from-widgets|ideas)\.md$|^(?:client|mock-gms|contracts)\/README\.md$/,
  ],
  ['Guides', /^docs\/guides\//],
  ['Reference', /^docs\/reference\//],
  ['Further pages', /./],
] as const;

/** A list of the pages with a sentence each, for programs that read. */
export function generateLlms(): GeneratedFiles {
  const all = pages()
    .filter((page) => !page.startsWith('.github/'))
    .map((page) => ({ page, ...described(fileOfRepository(page)) }))
    .sort((a, b) => Number(b.page === FIRST) - Number(a.page === FIRST));
  const sections = SECTIONS.map(([name, pattern], place) => {
    const own = all.filter(
      ({ page }) => pattern.test(page) && !SECTIONS.slice(0, place).some(([, other]) => other.test(page)),
    );
    const lines = own.map(({ page, title, sentence }) => `- [${title}](${page}): ${sentence}`);
    return `## ${name}\n\n${lines.join('\n')}\n`;
  });
  return new Map([[FILE, [HEAD, ...sections].join('\n')]]);
}

/** The title of a page and its first sentence, without marks of Markdown. */
export function described(text: string): { readonly title: string; readonly sentence: string } {
  const title = /^# (.+)$/m.exec(text)?.[1] ?? '';
  const after = text
    .slice(text.search(/^# /m))
    .replace(/^# .+\n/, '')
    .replaceAll(/^```.*?^```$/gms, '');
  const paragraph =
    after.split(/\n{2,}/).find((each) => /^\s*[A-Z*_`[]/.test(each) && !each.trim().startsWith('|')) ?? '';
  const plain = paragraph
    .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replaceAll(/\*\*|[*`]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return { title, sentence: /^.*?\.(?= )|^.*[.:]$/.exec(plain)?.[0].replace(/:$/, '.') ?? plain };
}
