import type { Locator } from '@playwright/test';
import type { Send } from './wire.ts';

/** How WebDriver names an element that it hands over. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
/** The keys that tests press by name, as WebDriver has them. */
const KEYS: Readonly<Record<string, string>> = { Enter: '\uE007', Backspace: '\uE003', Tab: '\uE004' };

/** The one input whose label says so. It is looked for each time, as a locator does. */
export class LabelledInput implements Pick<Locator, 'inputValue' | 'press' | 'pressSequentially'> {
  readonly #send: Send;
  readonly #label: string;

  constructor(send: Send, label: string) {
    this.#send = send;
    this.#label = label;
  }

  async pressSequentially(text: string): Promise<void> {
    for (const character of text) await this.#type(character);
  }

  async press(key: string): Promise<void> {
    await this.#type(KEYS[key] ?? key);
  }

  async inputValue(): Promise<string> {
    const path = `/element/${await this.#find()}/property/value`;
    return (await this.#send('GET', path)) as string;
  }

  async #type(text: string): Promise<void> {
    await this.#send('POST', `/element/${await this.#find()}/value`, { text });
  }

  async #find(): Promise<string> {
    const script = `return [...document.querySelectorAll('label')].flatMap((label) =>
      label.textContent.trim() === arguments[0] && label.control ? [label.control] : []);`;
    const found = await this.#send('POST', '/execute/sync', { script, args: [this.#label] });
    const [element, ...others] = found as Record<string, string>[];
    const id = element?.[ELEMENT];
    if (id === undefined || others.length > 0)
      throw new Error(`expected one input labelled "${this.#label}", found ${(found as unknown[]).length}`);
    return id;
  }
}
