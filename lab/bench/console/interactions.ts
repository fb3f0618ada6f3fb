import type { Page } from '@playwright/test';

/** Something that a person does in the console, over and over. */
export interface Interaction {
  readonly title: string;
  /** Brings the page to where it can be done. */
  prepare?(page: Page): Promise<unknown>;
  /** @param turn counts from 0 */
  act(page: Page, turn: number): Promise<unknown>;
}

const chats = (page: Page) => page.getByRole('listbox', { name: 'Chats' });
const wire = (page: Page) => page.getByRole('searchbox', { name: 'Filter the wire' });

export const interactions: readonly Interaction[] = [
  {
    title: 'arrow key to the next chat',
    prepare: (page) => chats(page).focus(),
    act: (page) => page.keyboard.press('ArrowDown'),
  },
  {
    title: 'End and Home in the list of chats',
    prepare: (page) => chats(page).focus(),
    act: (page, turn) => page.keyboard.press(turn % 2 === 0 ? 'End' : 'Home'),
  },
  {
    title: 'a letter into the answer',
    prepare: openLongChat,
    act: (page) => page.keyboard.press('a'),
  },
  {
    title: 'a letter into the filter',
    prepare: async (page) => {
      await openLongChat(page);
      await wire(page).focus();
    },
    act: (page, turn) => page.keyboard.press(turn % 2 === 0 ? 's' : 'Backspace'),
  },
  {
    title: 'a page up or down in the conversation',
    prepare: (page) => page.getByRole('log', { name: 'Conversation' }).focus(),
    act: (page, turn) => page.keyboard.press(turn % 3 === 2 ? 'PageDown' : 'PageUp'),
  },
  {
    title: 'drawer open and closed',
    act: (page) => page.getByRole('button', { name: 'Set up' }).click(),
  },
];

/** The oldest chat is the long one; somebody joins it, once. */
async function openLongChat(page: Page): Promise<void> {
  await chats(page).focus();
  await page.keyboard.press('End');
  const join = page.getByRole('button', { name: 'Join as agent' });
  const answer = page.getByRole('textbox', { name: /^Answer as/ });
  await join.or(answer).waitFor();
  if (await join.isVisible()) {
    await join.click();
    await page.getByRole('form', { name: 'Join' }).getByRole('button', { name: 'Join' }).click();
  }
  await answer.focus();
}
