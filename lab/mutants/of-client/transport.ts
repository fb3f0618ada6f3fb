import type { ClientMutant } from './client-mutant.ts';

/** Wrong clients: how requests are made and when. */
export const transportClientMutants: readonly ClientMutant[] = [
  {
    id: 'poll-next-chat-slow',
    title: 'polls as seldom in the next chat as while it slept in the one before',
    file: 'transport/poller.ts',
    find: `  #asleep = false;
`,
    replace: `  static #sleeping = false;
  get #asleep() {
    return Poller.#sleeping;
  }
  set #asleep(asleep) {
    Poller.#sleeping = asleep;
  }
`,
    killer: ['commands/polling.test.ts', 'the chat after one that slept is awake'],
  },
  {
    id: 'form-parent-key-bare',
    title: 'leaves the parent key of nested user data as it is',
    file: 'transport/form.ts',
    find: '  return form.toString();',
    replace: `  const plain = (text: string) => new URLSearchParams([['', text]]).toString().slice(1);
  return [...form]
    .map(([name, value]) => {
      const [, parent = '', own = name] = /^(.+?\\[.*\\])(\\[[^\\]]*\\])$/.exec(name) ?? [];
      return \`\${parent.replaceAll('[', '%5B').replaceAll(']', '%5D')}\${plain(own)}=\${plain(value)}\`;
    })
    .join('&');`,
    killer: ['transport/form.test.ts', 'every key of nested data is encoded, also one that holds others'],
  },
  {
    id: 'file-download-limited',
    title: 'gives up a download after as long as any other request',
    file: 'transport/files.ts',
    find: `timeout: operation === 'fileGetLimits' ?`,
    replace: `timeout: operation !== 'fileUpload' ?`,
    killer: [
      'commands/files.test.ts',
      'a download may take as long as an upload, and longer than other requests',
    ],
  },
  {
    id: 'file-plain-name-wins',
    title: 'takes the plain file name where there is one in UTF-8',
    file: 'transport/file-name.ts',
    find: '    name = decodeURIComponent(',
    replace: '    name ??= decodeURIComponent(',
    killer: [
      'transport/file-name.test.ts',
      `attachment; filename="x.pdf"; filename* = UTF-8''a%20b.pdf names a b.pdf`,
    ],
  },
];
