import { expect, test } from '@playwright/test';
import { generatePackages } from './packages.ts';

const read = () =>
  JSON.stringify({ name: 'a', version: '1.0.0', description: 'A.', bugs: 'elsewhere', license: 'MIT' });
const manifests = (repository: string | undefined) =>
  [...generatePackages(repository, read).values()].map((text) => JSON.parse(text));

test('a package says where the project is published, once that is known', () => {
  const [client] = manifests('https://example.test/chat');
  expect(client).toEqual({
    name: 'a',
    version: '1.0.0',
    description: 'A.',
    homepage: 'https://example.test/chat/tree/main/client#readme',
    bugs: 'https://example.test/chat/issues',
    repository: { type: 'git', url: 'git+https://example.test/chat.git', directory: 'client' },
    license: 'MIT',
  });
});

test('until then it does not say so', () => {
  expect(manifests(undefined)[0]).toEqual({ name: 'a', version: '1.0.0', description: 'A.', license: 'MIT' });
});
