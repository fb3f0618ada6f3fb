import { expect, test } from '@playwright/test';
import { describePage, fileSaver, findTextInput } from './browser.ts';
import { version } from './version.ts';

const agents = {
  firefox: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  edge: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
  iphone:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
};

function visit(userAgent: string) {
  return describePage({
    document: { referrer: 'https://search.example/', title: 'Help' } as Document,
    location: { href: 'https://shop.example/help' } as Location,
    navigator: { userAgent } as Navigator,
  });
}

test('the page is described by address, title, referrer, browser and system', () => {
  expect(visit(agents.firefox)).toEqual({
    _genesys_source: 'web',
    _genesys_referrer: 'https://search.example/',
    _genesys_url: 'https://shop.example/help',
    _genesys_pageTitle: 'Help',
    _genesys_browser: 'Firefox',
    _genesys_OS: 'Linux',
    _genesys_widgets: version,
  });
});

test('a browser is known by its own name, not by those it also carries', () => {
  expect(visit(agents.edge)).toMatchObject({ _genesys_browser: 'Edge', _genesys_OS: 'Windows' });
  expect(visit(agents.iphone)).toMatchObject({
    _genesys_browser: 'Safari',
    _genesys_OS: 'iOS',
    _genesys_source: 'mobile',
  });
});

test('outside a browser there is no page to describe', () => {
  expect(describePage()).toMatchObject({
    _genesys_source: 'web',
    _genesys_url: '',
    _genesys_browser: '',
    _genesys_OS: '',
  });
});

const area = { tagName: 'TEXTAREA', value: '', addEventListener() {} };

test('a selector finds a text field in the page; one that is none, or no selector, finds nothing', () => {
  const document = {
    querySelector(selector: string) {
      if (selector === '!') throw new SyntaxError('no selector');
      return selector === '#message' ? area : null;
    },
  } as unknown as Document;
  expect(findTextInput('#message', { document })).toBe(area);
  expect(findTextInput('#nobody', { document })).toBeUndefined();
  expect(findTextInput('!', { document })).toBeUndefined();
  expect(findTextInput('#message', {})).toBeUndefined();
});

test('a form is not taken for the list of its fields', () => {
  expect(findTextInput({ tagName: 'FORM', 0: area })).toBeUndefined();
  expect(findTextInput({ 0: area, length: 1 })).toBe(area);
});

test('a page saves a file by a link; outside a page there is no saving', () => {
  expect(fileSaver({})).toBeUndefined();
  const link = { href: '', download: '', clicked: false, click: () => {}, remove: () => {} };
  link.click = () => {
    link.clicked = true;
  };
  const document = { createElement: () => link, body: { append: () => {} } } as unknown as Document;
  fileSaver({ document })?.(new Blob(['a plan']), 'plan.pdf');
  expect(link).toMatchObject({ download: 'plan.pdf', clicked: true, href: expect.stringMatching(/^blob:/) });
});

test('what only looks like a text field is none', () => {
  expect(findTextInput({ tagName: 'TEXTAREA' })).toBeUndefined();
});
