import { expect, test } from '@playwright/test';
import { answer, CHAT, entry, event } from '../../mock-gms/capture/har/har-entries.fixture.ts';
import { requestBody } from './ask-mock/request-body.ts';
import { chatOf, learnedOf, saved } from './other-server.fixture.ts';

const KEY = '4ee15d7e1c343c8e';
const ID = 'F4E65287B8BC87F5';

/** A form with files of which a recording has kept the sizes alone. */
function formOf(...parts: readonly (readonly [head: string, value: string])[]): string {
  const shown = parts.map(
    ([head, value]) => `--part\r\nContent-Disposition: form-data; ${head}\r\n\r\n${value}\r\n`,
  );
  return `${shown.join('')}--part--\r\n`;
}

const file = (name: string) => `name="${name}"; filename="note.txt"\r\nContent-Type: text/plain`;

/** An upload and its download, as a recording has them. */
function upload(body: string) {
  const mimeType = 'multipart/form-data; boundary=part';
  const headers = [{ name: 'Content-Type', value: mimeType }];
  const userData = { 'file-id': ID };
  const uploaded = {
    ...{ 'file-upload-type': 'file-system', 'file-size': '31', 'file-name': 'note.txt' },
    ...{ 'file-id': ID, 'file-upload-path': 'C:\\note.txt' },
  };
  const more = { secureKey: KEY, chatId: CHAT };
  const seen = event(3, 'FileUploaded', { text: ID, userData: uploaded });
  const key = `secureKey=${KEY}`;
  return [
    entry(
      { path: `/${CHAT}/file`, second: 3, answer: answer([], { ...more, userData }) },
      { request: { headers, postData: { mimeType, text: body } } },
    ),
    entry({
      path: `/${CHAT}/refresh`,
      body: `${key}&transcriptPosition=3`,
      second: 4,
      answer: answer([seen], { ...more, nextPosition: 4 }),
    }),
    entry(
      { path: `/${CHAT}/file/${ID}/download`, body: key, second: 5 },
      {
        response: {
          headers: [{ name: 'content-type', value: 'text/plain' }],
          content: { size: 31, mimeType: 'text/plain', text: '(31 bytes)' },
        },
      },
    ),
  ];
}

test('a file of which a recording tells the size is uploaded with that size', async () => {
  const body = formOf(['name="secureKey"', KEY], [file('file'), '(31 bytes)']);
  const { report, contradicted } = await learnedOf(
    saved('chat.har', ...chatOf(CHAT, { more: upload(body) })),
  );
  expect(contradicted).not.toContain('form body');
  const differing = report.inexpressible.map(({ where }: { where: string }) => where);
  expect(differing).not.toContain('FileUploaded: file-size');
});

test('every file of a form is filled, and a text that looks like one is not', () => {
  const body = formOf(
    ['name="userData[note]"', '(5 bytes)'],
    [file('file'), '(3 bytes)'],
    [file('other'), '(4 bytes)'],
    [file('last'), '(0 bytes)'],
  );
  const sent = requestBody({ method: 'POST', path: '', headers: {}, body });
  expect(sent).toBe(
    formOf(
      ['name="userData[note]"', '(5 bytes)'],
      [file('file'), 'xxx'],
      [file('other'), 'xxxx'],
      [file('last'), ''],
    ),
  );
});

test('files that are said to be larger than a mock takes are cut to that, all of them together', () => {
  const huge = `(${'9'.repeat(12)} bytes)`;
  const body = formOf(...Array.from({ length: 50 }, (_, place) => [file(`f${place}`), huge] as const));
  expect(requestBody({ method: 'POST', path: '', headers: {}, body }).length).toBeLessThan(65 * 1024 * 1024);
});
