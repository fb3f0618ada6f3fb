import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer, get } from 'node:https';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { makeCertificate, readCertificate } from './certificate.ts';
import { certificateNames } from './hosts.ts';

test('a certificate of our own names what it is for, and vouches for itself', () => {
  const { cert } = makeCertificate(['localhost', '127.0.0.1', '::1', 'fe80::a:b', 'chat.example.test']);
  const parsed = new X509Certificate(cert);
  expect(parsed.verify(parsed.publicKey)).toBe(true);
  expect(parsed.checkHost('chat.example.test')).toBe('chat.example.test');
  expect(parsed.checkHost('other.example.test')).toBeUndefined();
  expect(['127.0.0.1', '::1', 'fe80::a:b', '10.0.0.1'].map((ip) => parsed.checkIP(ip))).toEqual([
    '127.0.0.1',
    '::1',
    'fe80::a:b',
    undefined,
  ]);
  expect(parsed.ca).toBe(false);
  expect(Date.parse(parsed.validTo) - Date.parse(parsed.validFrom)).toBe(366 * 86_400_000);
});

test('a certificate of our own is for every name and address that the server answers to', () => {
  const names = certificateNames({
    host: '127.0.0.1',
    publicUrl: 'https://[2001:db8::2]:8443',
    allowedHosts: ['chat.example.test', '.below.example.test', '[2001:db8::1]', '*'],
  });
  const parsed = new X509Certificate(makeCertificate(names).cert);
  expect(
    ['2001:db8::1', '2001:db8::2', '127.0.0.1'].filter((ip) => parsed.checkIP(ip) === undefined),
  ).toEqual([]);
  expect(parsed.checkHost('chat.example.test')).toBeDefined();
  expect(parsed.checkHost('a.below.example.test')).toBeDefined();
  expect(parsed.checkHost('other.example.test')).toBeUndefined();
});

test('only clients that trust it can speak to a server that has it', async () => {
  const certificate = makeCertificate(['localhost']);
  const server = createServer(certificate, (_request, response) => response.end('hello')).listen(
    0,
    'localhost',
  );
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const [response] = await once(
    get({ host: 'localhost', port, ca: certificate.cert, agent: false }),
    'response',
  );
  expect(String((await once(response, 'data'))[0])).toBe('hello');
  const refused = await once(get({ host: 'localhost', port, agent: false }), 'response').catch(
    ({ code }) => code,
  );
  expect(refused).toBe('DEPTH_ZERO_SELF_SIGNED_CERT');
  server.close();
});

test('names of many lengths are encoded as they should', () => {
  for (const length of [1, 60, 120, 200]) {
    const names = Array.from({ length }, (_, place) => `host-${place}.example.test`);
    expect(
      new X509Certificate(makeCertificate(names).cert).checkHost(`host-${length - 1}.example.test`),
    ).toBeDefined();
  }
});

test('a given certificate is taken as text or as the path of a file', async () => {
  const { cert, key } = makeCertificate(['localhost']);
  const path = test.info().outputPath('cert.pem');
  await writeFile(path, cert);
  expect(readCertificate({ cert: path, key })).toEqual({ cert, key });
});

test('files that are not a certificate and its key are refused with a reason', () => {
  const { cert } = makeCertificate(['localhost']);
  const { key } = makeCertificate(['localhost']);
  expect(() => readCertificate({ cert, key })).toThrow(
    /these are not a certificate and its key: .+; give a certificate and the private key that it was made with$/,
  );
  expect(() => readCertificate({ cert, key: 'MIIhunter2' })).toThrow(
    'option "tls": the key: there is no such file',
  );
  expect(() => readCertificate({ cert: '/nowhere.pem', key })).toThrow(
    'option "tls": the cert /nowhere.pem: there is no such file; name a PEM file that is there',
  );
});
