import { expect } from '../fixtures.ts';
import { testEach } from '../rows.ts';

const members = [
  ...[
    'before',
    'command',
    'configure',
    'data',
    'loadPlugin',
    'namespace',
    'publish',
    'publishDirect',
    'ready',
  ],
  ...[
    'registerCommand',
    'registerEvents',
    'registerPlugin',
    'registry',
    'republish',
    'subscribe',
    'subscribers',
  ],
];

interface PageWithBus {
  CXBus: Record<string, unknown> & {
    namespace(): string;
    registry(): Record<string, { commands: string[]; events: string[] }>;
    data(key: string): unknown;
  };
  _genesys: { widgets: { bus: unknown } };
}

testEach(
  'the global bus has all that plugins have, and tells what is on it',
  async ({ widgets }) => {
    await widgets.open();
    const seen = await widgets.page.evaluate((members) => {
      const { CXBus, _genesys } = window as unknown as PageWithBus;
      const { commands = [], events = [] } = CXBus.registry().WebChatService ?? {};
      return {
        missing: members.filter((name) => typeof CXBus[name] !== 'function'),
        same: CXBus === _genesys.widgets.bus,
        name: CXBus.namespace(),
        knows: [commands.includes('startChat'), events.includes('messageReceived')],
        open: CXBus.data('WebChat.open'),
      };
    }, members);
    expect(seen).toEqual({ missing: [], same: true, name: 'CXBus', knows: [true, true], open: false });
  },
  ['polling'],
);
