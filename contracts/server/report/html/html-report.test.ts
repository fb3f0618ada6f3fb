import { expect, test } from '@playwright/test';
import { html, preformatted } from '../../../shared/markup.ts';
import { exampleCase, exampleReport, HOSTILE } from '../report.fixture.ts';
import type { ReportedCase } from '../report.ts';
import { htmlReport } from './html-report.ts';

test('every text of a server is escaped in the page, wherever it is shown', () => {
  const page = htmlReport(exampleReport());
  expect(page).not.toContain('<img');
  expect(page.match(/<script/g)).toHaveLength(1);
  expect(page.match(/<\/script>/g)).toHaveLength(1);
  // As often as the report holds it, and never as it was sent.
  expect(page).not.toContain(HOSTILE);
  expect(page.split('&lt;/script&gt;&lt;/pre&gt;&lt;img').length).toBeGreaterThan(10);
  expect(page).toContain('\\u202e');
});

test('the page loads nothing and lets only its own script run', () => {
  const page = htmlReport(exampleReport());
  expect(page).toContain(`default-src &#39;none&#39;`);
  expect(page).toMatch(/script-src &#39;sha256-[\w+/=]+&#39;/);
  expect(page).not.toMatch(/\s(?:src|href)="(?!#)/);
});

test('markup escapes values, and leaves markup as it is', () => {
  expect(html`<p title="${'"'}">${'<&>'}${html`<b>${1}</b>`}${undefined}${false}</p>`.text).toBe(
    '<p title="&quot;">&lt;&amp;&gt;<b>1</b></p>',
  );
});

test('a rule that this project decided is never shown as the word of Genesys', () => {
  expect(htmlReport(exampleReport())).toContain('decided by this project, not by Genesys');
});

test('how far a run reached begins with how many runs were left out, and by what', () => {
  const report = { ...exampleReport(), planned: 170, selection: { of: 1137, by: ['--quick'] } };
  const [, reach = ''] = htmlReport(report).split('How far the run reached</h2>');
  expect(reach).toMatch(/^<p><b>170 of 1137<\/b> runs were selected: --quick\. /);
  const whole = { ...report, selection: { of: 170, by: [] } };
  expect(htmlReport(whole)).not.toContain('runs were selected');
});

test('a block of text is escaped without its quotes, which end nothing there', () => {
  expect(preformatted(`{"a":'</pre>&'}`).text).toBe(`<pre tabindex="0">{"a":'&lt;/pre&gt;&amp;'}</pre>`);
});

test('of a case that passed the page shows how it begins, of one that failed everything', () => {
  const wire = Array.from({ length: 30 }, (_, i) => exchange(`{"said":"${'x'.repeat(i)}"}`));
  const passed = htmlReport(exampleReport([exampleCase({ outcome: 'pass', wire, curl: 'curl -isS' })]));
  expect(passed.match(/class="entry"/g)).toHaveLength(4);
  expect(passed).toContain('… and 26 more');
  expect(passed).not.toContain('class="headers"');
  const failed = htmlReport(exampleReport([exampleCase({ outcome: 'fail', wire })]));
  expect(failed.match(/class="entry"/g)).toHaveLength(30);
});

test('what an earlier case shows is named and not shown again, except for ids, keys and times', () => {
  const start = (chatId: string, key: string) => exchange(`{"chatId":"${chatId}","secureKey":"${key}…"}`);
  const page = htmlReport(
    exampleReport([
      exampleCase({ id: 'a-01', wire: [start('0DDV1aZ8V5HSAP62', '02f8'), exchange('{"nickname":"Ann"}')] }),
      exampleCase({ id: 'a-02', wire: [start('0DDV1aZ8V5HSAP63', 'G+e/'), exchange('{"nickname":"Bob"}')] }),
      exampleCase({
        id: 'a-04',
        wire: [start('0DDV1aZ8V5HSAP65', '02f8'), exchange('Eve'), exchange('Eve')],
      }),
      exampleCase({ id: 'a-03', outcome: 'fail', wire: [start('0DDV1aZ8V5HSAP64', '02f8')] }),
    ]),
  );
  expect(page).toContain(
    '<p>1 entry as in <a href="#a-01-polling">a-01</a>, except for ids, keys and times</p>',
  );
  expect(page).toContain('<p>1 entry as above, except for ids, keys and times</p>');
  expect(page).not.toContain('0DDV1aZ8V5HSAP63');
  for (const shown of ['0DDV1aZ8V5HSAP62', 'Ann', 'Bob', '0DDV1aZ8V5HSAP64']) expect(page).toContain(shown);
});

test('a case that passed adds to the page little more than what it alone says', () => {
  const own = (i: number) =>
    JSON.stringify({ messages: Array(8).fill({ text: 'said', type: 'Message' }), i });
  const page = (count: number) =>
    htmlReport(
      exampleReport(
        Array.from({ length: count }, (_, i) =>
          exampleCase({
            id: `case-${i}`,
            wire: [
              ...Array.from({ length: 3 }, (_, j) => exchange('{"a":1}'.repeat(100 + j))),
              exchange(own(i)),
            ],
          }),
        ),
      ),
    );
  const added = (page(60).length - page(40).length) / 20;
  expect(added - own(0).length).toBeLessThan(1_300);
});

function exchange(body: string): ReportedCase['wire'][number] {
  return {
    kind: 'http',
    at: 3,
    request: { method: 'GET', url: 'http://gms.example/', headers: { accept: '*/*' }, body: '' },
    response: { status: 200, headers: {}, body },
  };
}
