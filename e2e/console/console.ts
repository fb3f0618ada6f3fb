import type { FrameLocator, Locator, Page } from '@playwright/test';
import type { ServiceHandle } from '../../mock-gms/index.ts';
import { expectCursorIn } from '../fixtures/cursor.ts';
import { test as base, expect } from '../fixtures.ts';

/** The console as a person uses it, with the demo customer in its frame. */
export class Console {
  readonly page: Page;
  readonly customer: FrameLocator;
  readonly chats: Locator;
  readonly conversation: Locator;
  readonly wire: Locator;
  readonly #url: string;

  constructor(page: Page, url: string) {
    this.page = page;
    this.#url = url;
    this.customer = page.frameLocator('iframe');
    this.chats = page.getByRole('listbox', { name: 'Chats' });
    this.conversation = page.getByRole('log', { name: 'Conversation' });
    this.wire = page.getByRole('listbox', { name: 'What crossed the wire' });
  }

  /** Opens the page at a service. */
  async open({ name }: Pick<ServiceHandle, 'name'>, more = ''): Promise<void> {
    await this.page.goto(`${this.#url}/console/#/${name}${more}`);
  }

  /** Starts a chat in the frame, as the customer. */
  async start(nickname: string, question = ''): Promise<void> {
    await this.customer.getByRole('textbox', { name: 'Your name' }).fill(nickname);
    await this.customer.getByRole('textbox', { name: /Your question/ }).fill(question);
    await this.customer.getByRole('button', { name: 'Start chat' }).click();
  }

  async customerSays(text: string): Promise<void> {
    const message = this.customer.getByRole('textbox', { name: 'Your message' });
    await message.fill(text);
    await message.press('Enter');
  }

  /** Joins the open chat. */
  async join(nickname = 'Ann'): Promise<void> {
    await this.page.getByRole('button', { name: 'Join as agent' }).click();
    const form = this.form('Join');
    await form.getByLabel('Name').fill(nickname);
    await form.getByRole('button', { name: 'Join' }).click();
    await expectCursorIn(this.writing(nickname));
  }

  writing(nickname = 'Ann'): Locator {
    return this.page.getByRole('textbox', { name: `Answer as ${nickname}` });
  }

  async say(text: string, nickname = 'Ann'): Promise<void> {
    await this.writing(nickname).fill(text);
    await this.writing(nickname).press('Enter');
  }

  form(name: string): Locator {
    return this.page.getByRole('form', { name, exact: true });
  }

  /** Opens one of the forms below the composer. */
  async act(button: string, form: string): Promise<Locator> {
    await this.page.getByRole('toolbar').getByRole('button', { name: button, exact: true }).click();
    return this.form(form);
  }
}

/** The keys of a customer whose chat has started. */
export interface Started {
  readonly chatId: string;
  readonly secureKey: string;
  readonly userId: string;
  readonly alias: string;
}

/** Starts a chat that no client polls: all that crosses its wire is what the test sends. */
export async function startByRequest(dataURL: string, fields: Record<string, string>): Promise<Started> {
  const answer = await fetch(dataURL, { method: 'POST', body: new URLSearchParams(fields) });
  return (await answer.json()) as Started;
}

/** Sends a message in such a chat; `fields` may replace a key. */
export async function sendByRequest(
  dataURL: string,
  { chatId, secureKey, userId, alias }: Started,
  fields: Record<string, string>,
): Promise<void> {
  const body = new URLSearchParams({ secureKey, userId, alias, ...fields });
  await fetch(`${dataURL}/${chatId}/send`, { method: 'POST', body });
}

/** Writes into a field of a number. A released Firefox adds what is filled in to the number that is there. */
export async function fillNumber(field: Locator, number: string): Promise<void> {
  await field.fill('');
  await field.fill(number);
}

/** A browser's test with the console on a laptop's screen. */
export const test = base.extend<{ desk: Console }>({
  desk: async ({ page, gms }, use) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    const errors: Error[] = [];
    page.on('pageerror', (error) => {
      // A released Firefox tells a page what fails in one that was closed before: it asked another server.
      const [asked = gms.url] = /http:\/\/127\.0\.0\.1:\d+/.exec(error.message) ?? [];
      if (asked === gms.url) errors.push(error);
    });
    await use(new Console(page, gms.url));
    expect(errors, 'the page raised no error of its own').toEqual([]);
  },
});

export { expect };
