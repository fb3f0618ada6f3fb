import { expect, test } from '@playwright/test';
import { html } from '../../../shared/markup.ts';
import { exampleCase, exampleReport, HOSTILE, hostileExchange } from '../report.fixture.ts';
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

test('of a case that passed the page shows how it begins, so that a whole run stays a page that opens at once', () => {
  const wire = Array.from({ length: 30 }, () => hostileExchange);
  const passed = htmlReport(exampleReport([exampleCase({ outcome: 'pass', wire, curl: 'curl -isS' })]));
  expect(passed.match(/class="entry"/g)).toHaveLength(4);
  expect(passed).toContain('… and 26 more');
  expect(passed).not.toContain('class="headers"');
  const failed = htmlReport(exampleReport([exampleCase({ outcome: 'fail', wire })]));
  expect(failed.match(/class="entry"/g)).toHaveLength(30);
});
