import { expect, type Locator } from '@playwright/test';

const PATIENCE_MS = 8_000;

/**
 * Waits until the cursor is in an element of its page. What the page does counts, and not whether the system has given its
 * window the focus: a browser without a screen does not always. A failure says where the cursor is.
 */
export async function expectCursorIn(locator: Locator): Promise<void> {
  const where = () => locator.evaluate(cursorOf, undefined, { timeout: PATIENCE_MS });
  await expect.poll(where, { timeout: PATIENCE_MS, message: `the cursor is in ${locator}` }).toBe('here');
}

function cursorOf(element: Element): string {
  const { activeElement } = element.ownerDocument;
  if (activeElement === element) return 'here';
  const { tagName = 'nothing', id = '' } = activeElement ?? {};
  return `in ${tagName} ${id}, and the page ${element.ownerDocument.hasFocus() ? 'has' : 'lacks'} the focus`;
}
