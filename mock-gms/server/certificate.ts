import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { createSecureContext } from 'node:tls';
import { unreadableFile } from '../boundary/unreadable-file.ts';
import * as asn1 from './asn1.ts';
import type { CertificateFiles } from './mock-gms-options.ts';
import { OptionError } from './option-error.ts';

/** A certificate and its private key, as PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

const DAY = 86_400_000;

/** Clients of a server that has just made its certificate may be behind by some minutes. */
const DAYS = { before: 1, after: 365 } as const;

const ECDSA_WITH_SHA256 = asn1.sequence(asn1.identifier('1.2.840.10045.4.3.2'));

/**
 * Makes a certificate that vouches for itself: for these names and addresses, for a year. Nobody trusts it until told.
 *
 * @example
 * const { cert, key } = makeCertificate(['localhost', '127.0.0.1']);
 * https.createServer({ cert, key });
 * @see RFC 5280, section 4.1: the structure of a certificate
 */
export function makeCertificate(names: readonly string[], now = Date.now()): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const issuer = nameOf('mock-gms');
  const validity = asn1.sequence(
    asn1.utcTime(new Date(now - DAYS.before * DAY)),
    asn1.utcTime(new Date(now + DAYS.after * DAY)),
  );
  const body = asn1.sequence(
    asn1.part(0, asn1.integer(Buffer.from([2]))), // version 3
    asn1.integer(Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    ECDSA_WITH_SHA256,
    issuer,
    validity,
    issuer,
    publicKey.export({ type: 'spki', format: 'der' }),
    asn1.part(
      3,
      asn1.sequence(
        extension('2.5.29.19', asn1.sequence(), true), // basicConstraints: no authority
        extension('2.5.29.37', asn1.sequence(asn1.identifier('1.3.6.1.5.5.7.3.1'))), // extKeyUsage: servers
        extension('2.5.29.17', asn1.sequence(...names.map(alternativeName))),
      ),
    ),
  );
  const signature = sign('sha256', body, privateKey);
  const der = asn1.sequence(body, ECDSA_WITH_SHA256, asn1.bits(signature));
  return {
    cert: pem('CERTIFICATE', der),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  };
}

/**
 * The given certificate and key, read from their files where they are paths.
 *
 * @throws {OptionError} if a file cannot be read, or the two are not a certificate and its key
 */
export function readCertificate({ cert, key }: CertificateFiles): Certificate {
  const certificate = { cert: pemOf('cert', cert), key: pemOf('key', key) };
  try {
    createSecureContext(certificate);
  } catch (error) {
    throw new OptionError(
      'tls',
      `option "tls": these are not a certificate and its key: ${reasonOf(error)}; give a certificate and the private key that it was made with`,
    );
  }
  return certificate;
}

function pemOf(part: string, pathOrPem: string): string {
  if (pathOrPem.includes('-----BEGIN ')) return pathOrPem;
  try {
    return readFileSync(pathOrPem, 'utf8');
  } catch (error) {
    const why = unreadableFile(error, { name: 'PEM file' }) ?? reasonOf(error);
    // What looks like Base64 may be the key itself.
    const shown = /^[\w+=-][\w+/=\s-]*$/.test(pathOrPem) ? '' : ` ${pathOrPem}`;
    throw new OptionError('tls', `option "tls": the ${part}${shown}: ${why}`);
  }
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}

function nameOf(commonName: string): Buffer {
  return asn1.sequence(asn1.set(asn1.sequence(asn1.identifier('2.5.4.3'), asn1.text(commonName))));
}

function extension(id: string, value: Buffer, isCritical = false): Buffer {
  return asn1.sequence(asn1.identifier(id), ...(isCritical ? [asn1.yes] : []), asn1.octets(value));
}

/** A DNS name or an address. */
function alternativeName(name: string): Buffer {
  return isIP(name) > 0 ? asn1.plainPart(7, addressBytes(name)) : asn1.plainPart(2, Buffer.from(name));
}

function addressBytes(address: string): Buffer {
  if (isIP(address) === 4) return Buffer.from(address.split('.').map(Number));
  const [head = '', tail] = address.split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail?.split(':').filter(Boolean) ?? [];
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  const groups = [...before, ...(tail === undefined ? [] : zeros), ...after];
  return Buffer.from(groups.map((group) => group.padStart(4, '0')).join(''), 'hex');
}

function pem(label: string, der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}
