import { pathOf } from '../api/request.ts';

/** What a chat can be saved as. */
export const SAVED_FORMS = ['script', 'playwright', 'node', 'har'] as const;

export type SavedForm = (typeof SAVED_FORMS)[number];

interface Form {
  readonly title: string;
  /** What it is good for. */
  readonly about: string;
  readonly path: string;
  readonly runner?: string;
}

const FORMS: Readonly<Record<SavedForm, Form>> = {
  script: {
    title: 'Script (YAML)',
    about: 'Plays what the staff did, in other chats. Add it under “Set up”, “Scripts”.',
    path: 'as-script',
  },
  playwright: {
    title: 'Playwright test',
    about: 'Plays both sides and compares the transcript. Run it with “npx playwright test”.',
    path: 'as-test',
    runner: 'playwright',
  },
  node: {
    title: 'node:test',
    about: 'Plays both sides and compares the transcript. Run it with “node --test”.',
    path: 'as-test',
    runner: 'node',
  },
  har: {
    title: 'HAR',
    about: 'An HTTP archive of what crossed the wire in this chat, without secrets.',
    path: 'har',
  },
};

export function titleOf(form: SavedForm): string {
  return FORMS[form].title;
}

export function aboutOf(form: SavedForm): string {
  return FORMS[form].about;
}

/** Where the chat comes from in a form. An archive is named after service and chat. */
export function pathOfForm(service: string, chat: string, form: SavedForm, name: string): string {
  if (form === 'har') return `${pathOf(service)}/journal/har?${new URLSearchParams({ chatId: chat })}`;
  const { path, runner } = FORMS[form];
  const query = new URLSearchParams({
    ...(runner !== undefined && { runner }),
    ...(name !== '' && { name }),
  });
  return `${pathOf(service, chat)}/${path}${query.size === 0 ? '' : `?${query}`}`;
}

/** The same with the typed handle. */
export function handleOfForm(form: SavedForm, name: string): string {
  if (form === 'har') return 'const har = await service.journal.har({ chatId: chat.id });';
  const { runner } = FORMS[form];
  const options = { ...(runner !== undefined && { runner }), ...(name !== '' && { name }) };
  const given = Object.keys(options).length === 0 ? '' : JSON.stringify(options);
  return `const { fileName, text } = await chat.${form === 'script' ? 'toScript' : 'toTest'}(${given});`;
}
