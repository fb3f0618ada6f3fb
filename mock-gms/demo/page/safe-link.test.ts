import { expect, test } from '@playwright/test';
import { safeLink } from './safe-link.js';

test('addresses of the web become links', () => {
  expect(safeLink('https://example.org/help?a=1#top')).toBe('https://example.org/help?a=1#top');
  expect(safeLink('http://localhost:8080')).toBe('http://localhost:8080/');
});

test('anything that could run code or open another program does not', () => {
  const pushed = [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'vbscript:x',
    'mailto:someone@example.org',
  ];
  for (const text of pushed) expect(safeLink(text), text).toBeUndefined();
});

test('text that is not a whole address is left as text', () => {
  for (const text of ['', 'example.org', '/help', 'see https://example.org']) {
    expect(safeLink(text), text).toBeUndefined();
  }
});
