import { expect } from '../fixtures.ts';
import { testEach } from '../rows.ts';

const members = [
  'state',
  'isResolved',
  'isRejected',
  'promise',
  'pipe',
  'progress',
  'then',
  'done',
  'fail',
  'always',
];

testEach("a result has the members of jQuery's deferreds, and is a promise", async ({ widgets }) => {
  await widgets.open();
  const seen = await widgets.page.evaluate(async (members) => {
    const result = window.oMyPlugin.command('WebChatService.getStats') as unknown as Promise<object> &
      Record<string, () => unknown>;
    const before = result.state?.();
    await result;
    return {
      missing: members.filter((name) => typeof result[name] !== 'function'),
      isPromise: result instanceof Promise,
      states: [before, result.state?.(), result.isResolved?.()],
    };
  }, members);
  expect(seen).toEqual({ missing: [], isPromise: true, states: ['pending', 'resolved', true] });
});

testEach(
  'what a request failed with tells the headers and the status of its answer',
  async ({ widgets, service }) => {
    await service.faults.add({ operation: 'send', effect: { kind: 'status', status: 503, body: 'busy' } });
    await widgets.open();
    await widgets.startChat();
    const told = await widgets.page.evaluate(
      () =>
        new Promise<unknown[]>((resolve) => {
          window.oMyPlugin.command('WebChatService.sendMessage', { message: 'Hi' }).fail((given) => {
            const answer = given as {
              status: number;
              statusText: string;
              getResponseHeader(name: string): string | null;
              getAllResponseHeaders(): string;
            };
            const type = answer.getResponseHeader('CONTENT-TYPE');
            const all = answer.getAllResponseHeaders();
            resolve([answer.status, typeof answer.statusText, all.includes(`content-type: ${type}\r\n`)]);
          });
        }),
    );
    expect(told).toEqual([503, 'string', true]);
  },
  ['polling'],
);
