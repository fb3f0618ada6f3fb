/**
 * Has a page in hand: the demo page of mock-gms, which the relay passes on as it does the chat service.
 *
 *   gms-contracts client --script ./client-page.mjs
 *
 * For a page of your own change the URL, and what the page calls its fields and buttons.
 */

/** The page asks the service that its URL names. */
const pageOf = ({ dataURL, service }) => `${new URL(dataURL).origin}/demo/?service=${service}`;

export default {
  async start(context) {
    const page = await context.page();
    const again = page.getByRole('button', { name: 'Start a new chat' });
    if (await again.isVisible()) {
      await again.click();
      return;
    }
    await page.goto(pageOf(context));
    await page.getByRole('textbox', { name: 'Your name' }).fill('Ada');
    await page.getByRole('button', { name: 'Start chat' }).click();
  },
  async send(text, { page }) {
    const message = (await page()).getByRole('textbox', { name: 'Your message' });
    await message.fill(text);
    await message.press('Enter');
  },
  async type(text, { page }) {
    const message = (await page()).getByRole('textbox', { name: 'Your message' });
    await message.pressSequentially(text);
    await message.fill('');
  },
  async shows(text, { page }) {
    return (await page()).getByRole('log').getByText(text, { exact: true }).first().isVisible();
  },
  async end({ page }) {
    await (await page()).getByRole('button', { name: 'End chat' }).click();
  },
};
