import { expect } from '../fixtures.ts';
import { testEach } from '../rows.ts';

interface PageWithExtension {
  jQuery: unknown;
  CXBus: unknown;
  given: { extension: { $: unknown; CXBus: unknown; Common: object }; onReady: unknown };
  _genesys: { widgets: { common: unknown } };
}

testEach(
  "an extension is handed the page's jQuery, the bus and the common helps; onReady the same bus",
  async ({ widgets }) => {
    await widgets.open({}, { name: 'extension' });
    const seen = await widgets.page.evaluate(() => {
      const { jQuery, CXBus, given, _genesys } = window as unknown as PageWithExtension;
      const { extension, onReady } = given;
      return {
        jQuery: extension.$ === jQuery,
        bus: extension.CXBus === CXBus && onReady === CXBus,
        common: extension.Common === _genesys.widgets.common,
        helps: Object.keys(extension.Common).sort(),
      };
    });
    expect(seen).toEqual({
      jQuery: true,
      bus: true,
      common: true,
      helps: ['checkPath', 'createPath', 'debug', 'error', 'linkify', 'log', 'sanitizeHTML'],
    });
  },
  ['polling'],
);

testEach(
  'an extension has commands and events of its own, and adds to the options of others',
  async ({ widgets, service }) => {
    await widgets.open({}, { name: 'extension' });
    const colour = await widgets.page.evaluate(
      () =>
        new Promise((resolve) => {
          window.oMyPlugin.command('Kites.fly', { kite: { colour: 'red' } }).done(resolve);
        }),
    );
    expect(colour).toBe('red');
    await widgets.startChat();
    const chat = await service.waitForChat();
    expect((await chat.state()).userData).toMatchObject({ kite: 'red' });
  },
);
