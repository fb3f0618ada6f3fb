import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parse, parseAllDocuments } from 'yaml';
import { OPTIONS } from '../mock-gms/server/option-table.ts';

const text = (name: string) => readFileSync(new URL(`./scale/${name}`, import.meta.url), 'utf8');

const dockerfile = readFileSync(new URL('../mock-gms/Dockerfile', import.meta.url), 'utf8');

/** Flags of the command line that are named after no option. */
const OTHER_NAMES: Readonly<Record<string, string>> = { 'allow-host': 'allowedHosts' };

/** Names of flags as the options that they set. */
function optionsIn(command: string): readonly string[] {
  return [...command.matchAll(/--([a-z-]+)/g)].map(([, flag = '']) => {
    const camel = flag.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    return OTHER_NAMES[flag] ?? camel;
  });
}

test('the compose file starts processes with existing flags, each with its own address', () => {
  const { services } = parse(text('compose.yaml'));
  expect(Object.keys(services)).toEqual(['redis', 'mock', 'balancer']);
  expect(services.mock.build).toEqual({ context: '../..', dockerfile: 'mock-gms/Dockerfile' });
  const [command = ''] = services.mock.command;
  // The entry point of the image is replaced by a shell, which has to name it itself.
  const [, entryPoint = '[]'] = /^ENTRYPOINT (.*)$/m.exec(dockerfile) ?? [];
  const [node, script] = JSON.parse(entryPoint);
  expect(command).toContain(`exec ${node} ${script} `);
  const options = optionsIn(command);
  expect(options).toContain('advertise');
  for (const option of options) expect(Object.keys(OPTIONS)).toContain(option);
});

test('the manifests for Kubernetes fit together, and start processes with existing flags', () => {
  const manifests = parseAllDocuments(text('kubernetes.yaml')).map((each) => each.toJS());
  expect(manifests.map(({ kind }) => kind)).toEqual(['StatefulSet', 'Service', 'Deployment', 'Service']);
  for (const { kind, spec } of manifests)
    if (kind !== 'Service') expect(spec.template.metadata.labels).toEqual(spec.selector.matchLabels);
  const [mock] = manifests[2].spec.template.spec.containers;
  for (const option of optionsIn(mock.args.join(' '))) expect(Object.keys(OPTIONS)).toContain(option);
});
