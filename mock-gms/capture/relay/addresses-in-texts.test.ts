import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { AddressesInTexts } from './addresses-in-texts.ts';

const THEIRS = 'https://gms.example/gms-chat/2/chat';
const OURS = 'http://localhost:8080/genesys/2/chat';
const addresses = new AddressesInTexts([[THEIRS, OURS]]);

const piece = fc.oneof(
  fc.constantFrom(THEIRS, THEIRS.replaceAll('/', '\\/'), THEIRS.slice(0, 20), 'https:', '"', 'ä🙂'),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

test('an address is another in every spelling of JSON, and the rest stays', () => {
  const value = {
    url: `${THEIRS}/support/1/file/2/download`,
    text: `see ${THEIRS}, or ${THEIRS}x`,
    other: 'https://gms.example/',
  };
  for (const text of [JSON.stringify(value), JSON.stringify(value).replaceAll('/', '\\/')])
    expect(JSON.parse(addresses.in(text))).toEqual({
      ...{ url: `${OURS}/support/1/file/2/download`, text: `see ${OURS}, or ${OURS}x`, other: value.other },
    });
});

test('bytes are mapped as the whole is, wherever they are parted', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { maxLength: 12 }),
      fc.array(fc.nat(60), { maxLength: 20 }),
      async (pieces, sizes) => {
        const bytes = Buffer.from(pieces.join(''));
        const stream = addresses.stream();
        let place = 0;
        for (const size of sizes) {
          stream.write(bytes.subarray(place, place + size));
          place += size;
        }
        stream.end(bytes.subarray(Math.min(place, bytes.length)));
        const made = Buffer.concat(await stream.toArray());
        expect(made.toString('latin1')).toBe(addresses.in(bytes.toString('latin1')));
      },
    ),
    { numRuns: 200 },
  );
});

test('what no address begins with is passed at once', () => {
  const stream = addresses.stream();
  stream.write('{"a":"b');
  expect(String(stream.read())).toBe('{"a":"b');
  stream.write('", "c":"https://gms.exa');
  expect(String(stream.read())).toBe('", "c":"');
});
