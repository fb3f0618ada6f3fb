import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { FLAGS } from '../../mock-gms/cli/flags.ts';
import { dockerfileProblems } from './dockerfile-rules.ts';

const at = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const dockerfile = at('mock-gms/Dockerfile');

test('the Dockerfile of mock-gms keeps to every rule', () => {
  expect(dockerfileProblems(dockerfile)).toEqual([]);
});

for (const [change, problem] of [
  [['COPY . .', 'ADD . .'], 'use COPY'],
  [['USER 1000:1000\n', ''], 'the image has no USER'],
  [['USER 1000:1000', 'USER root'], 'runs as root'],
  [['USER 1000:1000', 'USER 0:0'], 'runs as root'],
  [
    ['ARG BASE=docker.io/library/node:24.11.1-bookworm-slim', 'ARG BASE=docker.io/library/node:latest'],
    'whole version',
  ],
  [['ARG BASE=docker.io/library/node:24.11.1-bookworm-slim', 'ARG BASE'], 'whole version'],
  [['FROM $', 'FROM docker.io/library/node:24.11.1 AS $'], 'no argument'],
  [['npm ci', 'npm install'], 'npm ci alone'],
  [['CMD ["node", "/app/health.mjs"]', 'CMD curl -f localhost:8080'], 'a tool of the base'],
  [['ENTRYPOINT ["node", ', 'ENTRYPOINT node '], 'hides signals'],
  [['ENV HEALTH_URL', 'ENV CONTROL_TOKEN=t HEALTH_URL'], 'a secret'],
] as const) {
  const [before, after] = change;
  test(`a Dockerfile with ${JSON.stringify(after || `no ${before.trim()}`)} does not keep to them`, () => {
    expect(dockerfile).toContain(before);
    expect(dockerfileProblems(dockerfile.replace(before, after)).join('\n')).toContain(problem);
  });
}

test('the compose file gives the command flags that there are, and keeps data where the image lets it', () => {
  const { services, volumes } = parse(at('mock-gms/compose.yaml'));
  const { command, volumes: mounts, ports, build } = services['mock-gms'];
  const flags = (command as string[]).filter((part) => part.startsWith('--'));
  expect(flags.filter((given) => !FLAGS.some(({ flag }) => given === `--${flag}`))).toEqual([]);
  expect(command[command.indexOf('--data') + 1]).toBe('/data');
  expect(mounts).toEqual(['chats:/data']);
  expect(Object.keys(volumes)).toEqual(['chats']);
  expect(ports).toEqual([expect.stringMatching(/^127\.0\.0\.1:\S+:8080$/)]);
  expect(build).toEqual({ context: '..', dockerfile: 'mock-gms/Dockerfile' });
});
