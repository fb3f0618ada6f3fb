import { validateHeaderValue } from 'node:http';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { attachmentHeaders } from './attachment.ts';

const disposition = (name: string) =>
  String(attachmentHeaders({ name, type: 'text/plain', size: 1 })['Content-Disposition']);

/** What a browser makes of the header: the name in `filename*`. */
function nameIn(header: string): string {
  return decodeURIComponent(/filename\*=UTF-8''(.*)$/.exec(header)?.[1] ?? '');
}

test('the example of the documentation does what it says', () => {
  const headers = attachmentHeaders({ name: 'Grüße.txt', type: 'text/html', size: 3 });
  expect(headers['Content-Disposition']).toBe(
    `attachment; filename="Gr__e.txt"; filename*=UTF-8''Gr%C3%BC%C3%9Fe.txt`,
  );
});

test('whatever a file is called, the header is one header, and says the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (name) => {
      const header = disposition(name);
      validateHeaderValue('Content-Disposition', header);
      expect(header).toMatch(/^attachment; filename="[A-Za-z0-9 ._()-]+"; filename\*=UTF-8''[\x21-\x7e]*$/);
      expect(nameIn(header)).toBe(name);
    }),
  );
});

test('names that are not text, or mean something elsewhere, do no harm', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (name) => {
      const header = disposition(name);
      validateHeaderValue('Content-Disposition', header);
      expect(/filename="([^"]*)"/.exec(header)?.[1]).toMatch(/[^._ ]/);
    }),
  );
  expect(disposition('a"; filename=evil.exe\r\nSet-Cookie: a=b')).toBe(
    `attachment; filename="a__ filename_evil.exe__Set-Cookie_ a_b"; filename*=UTF-8''a%22%3B%20filename%3Devil.exe%0D%0ASet-Cookie%3A%20a%3Db`,
  );
  expect(disposition('..')).toContain('filename="file__"');
  expect(disposition('\ud800.txt')).toContain("filename*=UTF-8''%EF%BF%BD.txt");
});

test('a very long name is cut in a header, and keeps its extension', () => {
  const name = nameIn(disposition(`${'ü'.repeat(5000)}.pdf`));
  expect([...name]).toHaveLength(200);
  expect(name.endsWith('ü.pdf')).toBe(true);
});

test('only types in which nothing runs are kept', () => {
  const type = (given: string) => attachmentHeaders({ name: 'a', type: given, size: 1 })['Content-Type'];
  for (const kept of ['image/png', 'application/pdf', 'text/plain']) expect(type(kept)).toBe(kept);
  expect(type('IMAGE/PNG')).toBe('image/png');
  for (const active of [
    'text/html',
    'image/svg+xml',
    'application/xhtml+xml',
    'text/xml',
    'text/javascript',
    'x\r\ny: z',
    '',
  ]) {
    expect(type(active), active).toBe('application/octet-stream');
  }
});

test('a file is saved and never shown', () => {
  expect(attachmentHeaders({ name: 'a.html', type: 'text/html', size: 3 })).toMatchObject({
    'Content-Length': 3,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cache-Control': 'no-store',
  });
});
