import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseConfig, readConfigFile } from './config-file.ts';

for (const [text, message] of [
  ['port: 8080\nbasePath: [', 'x.yaml:2: '],
  ['port: 8080\n\nhots: localhost\n', 'x.yaml:3: option "hots" is unknown (did you mean host?)'],
  ['serivces:\n  vip: {}\n', 'x.yaml:1: option "serivces" is unknown (did you mean services?)'],
  ['services:\n  - vip\n', 'x.yaml:1: option "services" takes a map of services'],
  ['services:\n  vip:\n    - yes\n', 'x.yaml:2: the settings of service "vip" are a map'],
  ['services:\n  7:\n    retention:\n      days: 1\n', 'x.yaml:3: setting "retention" takes a whole number'],
  ['port: "8080"\n', 'x.yaml:1: option "port" takes a whole number up to 65535, not \'8080\''],
  [
    '\nallowedHosts: all\n',
    'x.yaml:2: option "allowedHosts" takes a list of names such as chat.example.test, .example.test or *, not \'all\'',
  ],
  ['allowedHosts: ["."]', 'x.yaml:1: option "allowedHosts" takes a list of names such as'],
  ['allowedHosts: ["*.example.test"]', 'x.yaml:1: option "allowedHosts" takes a list of names such as'],
  ['controlOrigins: [tool.example.test]\n', 'x.yaml:1: option "controlOrigins" takes a list of origins'],
  ['controlOrigins: ["*"]\n', 'x.yaml:1: option "controlOrigins" takes a list of origins'],
  ['tls: { cert: a.pem }\n', 'x.yaml:1: option "tls" takes true, false, or a cert and a key'],
  ['services: [vip]\n', 'x.yaml:1: option "services" takes a map of services'],
  [
    'services:\n  a: {}\n  vip: yes please\n',
    'x.yaml:3: the settings of service "vip" are a map, not \'yes please\'',
  ],
  ['services:\n  vip: {}\n  "a b": {}\n', 'x.yaml:3: "a b" is not a valid service name'],
  [
    'services:\n  vip:\n    alias: "1"\n    retention: soon\n',
    'x.yaml:4: setting "retention" takes a whole number',
  ],
  ['services:\n  vip:\n    retenshun: 1\n', 'x.yaml:3: unknown setting "retenshun"; known are'],
  ['services:\n  vip:\n    script: poet\n', 'x.yaml:3: there is no script "poet"'],
  ['defaults:\n\n  flexDisconnectTimeout: 0\n', 'x.yaml:3: setting "flexDisconnectTimeout" takes'],
  [
    'scripts:\n  - ./nowhere.yaml\n',
    'nowhere.yaml: there is no such file; name a script in YAML that is there',
  ],
  [
    'port: 0\nscripts:\n  - steps: []\n  - ./nowhere.yaml\n',
    /^x\.yaml:4: .*nowhere\.yaml: there is no such file/,
  ],
  ['scripts: [\n  {steps: []},\n  ./nowhere.yaml]', /^x\.yaml:3: .*nowhere\.yaml: there is no such file/],
  ['scripts:\n  - name: vip\n    steps:\n      - wait: 5\n', /^x\.yaml:4: a duration such as/],
  [
    'scripts:\n  - steps: []\n  - name: none\n    steps: []\n',
    /^x\.yaml:3: "none" is not a valid script name/,
  ],
  [
    'port: 0\nscript: vip\n',
    'x.yaml:2: "script" is a setting, not an option: write it under "defaults", as in defaults: { script: … }, or under',
  ],
  ['apikey: k\n', 'x.yaml:1: "apikey" is a setting, not an option: write it under "defaults"'],
  ['log: json\n', 'x.yaml:1: "log" is a flag of the command line alone, --log, and not an option'],
  ['allow-host: [x]\n', 'x.yaml:1: "allow-host" is the name of a flag: the option is "allowedHosts"'],
  [
    'tls-cert: a.pem\n',
    'x.yaml:1: "tls-cert" is the name of a flag: the option is "tls", with "cert" and "key"',
  ],
  ['defaults:\n  admission: open\n', 'x.yaml:2: "admission" is an option, not a setting: write it beside'],
  ['services:\n  vip:\n    port: 1\n', 'x.yaml:3: "port" is an option, not a setting: write it beside'],
  ['a: &a [*a]\n', 'x.yaml:1: '],
  ['- a list\n', 'x.yaml:1: a map of options was expected'],
  ['port: 0\n---\nport: 1\n', 'x.yaml:2: one document was expected, and here begins a second one'],
] as const) {
  test(`a mistake is named by file and line: ${JSON.stringify(text)}`, () => {
    expect(() => parseConfig(text, 'x.yaml')).toThrow(message);
  });
}

for (const text of ['['.repeat(100_000), `${'- '.repeat(100_000)}x`, `${'{"a":'.repeat(100_000)}`]) {
  test(`a file that is deep is refused by its line, and ends no process: ${text.slice(0, 12)}…`, () => {
    expect(() => parseConfig(`port: 0\nservices:\n  ${text}`, 'x.yaml')).toThrow(
      /^x\.yaml:3: lists and maps are at most 64 levels deep/,
    );
  });
}

test('a file with the line ends of Windows is the same file, and its mistakes have the same lines', () => {
  const text = 'port: 9000\nservices:\n  vip:\n    alias: "1"\n';
  const written = (lines: string) => parseConfig(lines.replaceAll('\n', '\r\n'), 'x.yaml');
  expect(written(text).options).toEqual(parseConfig(text, 'x.yaml').options);
  expect(written(text).lineOf('services')).toBe(parseConfig(text, 'x.yaml').lineOf('services'));
  expect(() => written(`${text}hots: localhost\n`)).toThrow('x.yaml:5: ');
});

test('an empty file changes nothing, and JSON is YAML', () => {
  expect(parseConfig('', 'x.yaml').options).toEqual({});
  expect(parseConfig('# only a comment\n', 'x.yaml').options).toEqual({});
  expect(parseConfig('{"port": 0}', 'x.json').options).toEqual({ port: 0 });
});

test('paths are relative to the file', async () => {
  const path = test.info().outputPath('mock-gms.yaml');
  await writeFile(join(dirname(path), 'hello.yaml'), 'steps: [{ join: Ada }]');
  await writeFile(
    path,
    'scripts: [hello.yaml]\ndefaults: { script: hello }\ntls: { cert: cert.pem, key: key.pem }\n',
  );
  const { options, lineOf } = readConfigFile(path);
  expect(options.scripts).toEqual([join(dirname(path), 'hello.yaml')]);
  expect(options.tls).toEqual({ cert: join(dirname(path), 'cert.pem'), key: join(dirname(path), 'key.pem') });
  expect([lineOf('tls'), lineOf('port')]).toEqual([3, 1]);
});
