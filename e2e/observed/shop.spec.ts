import { expect } from '../fixtures.ts';
import { testEach } from '../rows.ts';

interface Shop {
  shop: { log: string[]; bare: string[]; sessions: number };
}

testEach(
  'a page that is written after the public examples of Widgets runs unchanged',
  async ({ widgets, service }) => {
    await widgets.open({}, { name: 'shop' });
    const { page } = widgets;
    const opened = await page.evaluate(
      () =>
        new Promise((resolve) =>
          window.oMyPlugin
            .command('ShopWindow.open', { nickname: 'Ada' })
            .done(() => resolve('opened'))
            .fail(resolve),
        ),
    );
    expect(opened).toBe('opened');
    const chat = await service.waitForChat();
    expect((await chat.state()).userData).toMatchObject({ tier: 'gold' });
    const lines = page.locator('#lines li');
    // The window was emptied in done, and the first message came after that.
    await expect(lines).toHaveText(['ADA is here']);

    const ann = await chat.join({ nickname: 'Ann' });
    await expect(page.locator('#agents')).toHaveText('1');
    await ann.startTyping();
    await expect(page.locator('#typing')).toHaveText('Ann is typing');
    await ann.say('Hello :) <b>');
    await expect(page.locator('#typing')).toHaveText('');
    await expect(lines).toHaveText(['ADA is here', 'ANN is here', 'ANN: Hello 🙂 <b>']);

    await page.getByLabel('Message').fill('Good morning');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(lines.last()).toHaveText('ADA: Good morning');
    await page.getByRole('button', { name: 'End', exact: true }).click();
    await widgets.event('ended');

    const { log, bare, sessions } = await page.evaluate(() => (window as unknown as Shop).shop);
    const lineCount = /^agents 1, lines [4-6]$/;
    expect(log[0]).toBe('window emptied');
    expect(log[1]).toBe('sent');
    expect(log[2]).toMatch(lineCount);
    expect(log.slice(3)).toEqual(['end is done', 'end is over', 'left with 0', 'ended']);
    expect(bare).toContain('started undefined number');
    expect(bare.filter((each) => !each.endsWith(' undefined number'))).toEqual([]);
    expect(sessions).toBe(1);
  },
);
