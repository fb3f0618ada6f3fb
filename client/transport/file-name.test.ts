import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { attachmentHeaders } from '../../mock-gms/http/attachment.ts';
import { fileNameIn } from './file-name.ts';

const names: Record<string, string | undefined> = {
  'attachment; filename="report.pdf"': 'report.pdf',
  'attachment; filename=plain.pdf; size=12': 'plain.pdf',
  'attachment; filename="report; final.pdf"': 'report; final.pdf',
  'attachment; filename="report \\"final\\".pdf"': 'report "final".pdf',
  'attachment; filename="a = b, c.pdf"': 'a = b, c.pdf',
  'attachment; filename = "x y.pdf"': 'x y.pdf',
  'attachment;filename="x.pdf";size=1': 'x.pdf',
  'ATTACHMENT; FILENAME="x.pdf"': 'x.pdf',
  'attachment; filename=two words.pdf ; size=12': 'two words.pdf',
  'attachment; filename="never closed.pdf': 'never closed.pdf',
  'filename="without a type.pdf"': 'without a type.pdf',
  "attachment; filename*=UTF-8''Gr%C3%BC%C3%9Fe.pdf": 'Grüße.pdf',
  "attachment; filename*=utf-8''Gr%C3%BC%C3%9Fe.pdf": 'Grüße.pdf',
  'attachment; filename*=UTF-8\'de\'Gr%C3%BC%C3%9Fe.pdf; filename="x.pdf"': 'Grüße.pdf',
  'attachment; filename="x.pdf"; filename* = UTF-8\'\'a%20b.pdf': 'a b.pdf',
  "attachment; FileName*=UTF-8''a%3Bb.pdf": 'a;b.pdf',
  "attachment; filename=\"x.pdf\"; filename*=UTF-8''it's.pdf": "it's.pdf",
  // What cannot be read leaves the plain name.
  'attachment; filename*=UTF-8\'\'%FF.pdf; filename="plain.pdf"': 'plain.pdf',
  'attachment; filename="plain.pdf"; filename*=UTF-8\'\'100%': 'plain.pdf',
  'attachment; filename*=ISO-8859-1\'\'Gr%FC%DFe.pdf; filename="Gr__e.pdf"': 'Gr__e.pdf',
  'attachment; filename*=nonsense; filename="plain.pdf"': 'plain.pdf',
  'attachment; filename*=UTF-8\'\'; filename="plain.pdf"': 'plain.pdf',
  // What stands inside another value is no parameter.
  'attachment; name="; filename=inner.pdf"; filename=outer.pdf': 'outer.pdf',
  'attachment; xfilename="other.pdf"': undefined,
  // Where a file goes is not for its sender to say.
  'attachment; filename="../../etc/passwd"': 'passwd',
  "attachment; filename*=UTF-8''..%5C..%5Cboot.ini": 'boot.ini',
  'attachment; filename="folder/"': undefined,
  attachment: undefined,
  'attachment; filename=""': undefined,
  'attachment; filename=': undefined,
  '': undefined,
};

for (const [disposition, name] of Object.entries(names)) {
  test(`${disposition || 'no Content-Disposition'} names ${name ?? 'nothing'}`, () => {
    expect(fileNameIn(disposition)).toBe(name);
  });
}

test('every name that the mock server tells arrives as it was given, without its folders', () => {
  const name = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 200 })
    .filter((text) => text.isWellFormed());
  fc.assert(
    fc.property(name, (given) => {
      const { 'Content-Disposition': disposition } = attachmentHeaders({ name: given, type: '', size: 0 });
      expect(fileNameIn(String(disposition))).toBe(given.split(/[\\/]/).at(-1) || undefined);
    }),
  );
});

test('every text can stand in a quoted name, with a backslash before what would end it', () => {
  const text = fc.string({ unit: 'binary-ascii', minLength: 1 }).filter((given) => /^[ -~]+$/.test(given));
  fc.assert(
    fc.property(text, (given) => {
      const quoted = given.replaceAll(/["\\]/g, '\\$&');
      const last = given.split(/[\\/]/).at(-1) || undefined;
      expect(fileNameIn(`attachment; size=1; filename="${quoted}"; more="x; filename=y"`)).toBe(last);
    }),
  );
});

test('no header takes long to read, however it is made', () => {
  for (const piece of ['; ', ';"', '\\"', '=', ' ', '; a', ';a="', "UTF-8'"]) {
    const started = performance.now();
    fileNameIn(`attachment; filename*=UTF-8'${piece.repeat(20_000)}`);
    fileNameIn(`attachment${piece.repeat(20_000)}`);
    expect(performance.now() - started).toBeLessThan(1000);
  }
});
