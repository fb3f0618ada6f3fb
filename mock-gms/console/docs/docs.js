// @ts-check
/** openapi.yaml as pages, in the colours of the console. Everything comes from this server, the viewer too. */
/** Attributes of the viewer that take a colour, with the token that gives it. */
const COLOURS = {
  'bg-color': '--card',
  'text-color': '--ink',
  'primary-color': '--accent',
  'nav-bg-color': '--ground',
  'nav-text-color': '--ink',
  'nav-hover-bg-color': '--own',
  'nav-hover-text-color': '--ink',
  'nav-accent-color': '--accent',
};

/** Without room for a list beside it, the operations are a list that unfolds. */
const isNarrow = matchMedia('(max-width: 48rem)').matches;

const viewer = document.createElement('rapi-doc');
for (const [name, value] of Object.entries({
  'spec-url': '../openapi.yaml',
  'load-fonts': 'false',
  'regular-font': 'system-ui, sans-serif',
  'mono-font': 'ui-monospace, Menlo, Consolas, monospace',
  'render-style': isNarrow ? 'view' : 'focused',
  'schema-style': 'table',
  'show-header': 'false',
  'allow-try': 'false',
  'allow-authentication': 'false',
  'allow-server-selection': 'false',
  'allow-spec-file-load': 'false',
  'allow-spec-url-load': 'false',
  'use-path-in-nav-bar': 'false',
  'nav-item-spacing': 'compact',
}))
  viewer.setAttribute(name, value);

// In the list beside the operations where there is one, and above them on a phone.
const brand = Object.assign(document.createElement('header'), { className: 'brand' });
brand.append(
  Object.assign(document.createElement('h1'), { textContent: 'mock-gms API' }),
  Object.assign(document.createElement('a'), { href: '../console/', textContent: 'Console' }),
  Object.assign(document.createElement('a'), { href: '../openapi.yaml', textContent: 'openapi.yaml' }),
);

const dark = matchMedia('(prefers-color-scheme: dark)');

function paint() {
  const tokens = getComputedStyle(document.documentElement);
  viewer.setAttribute('theme', dark.matches ? 'dark' : 'light');
  for (const [name, token] of Object.entries(COLOURS))
    viewer.setAttribute(name, tokens.getPropertyValue(token).trim());
}

paint();
dark.addEventListener('change', paint);
if (isNarrow) document.body.append(brand, viewer);
else {
  brand.slot = 'nav-logo';
  viewer.append(brand);
  document.body.append(viewer);
}
repair();

/** The viewer's list of operations is two landmarks without a name, and the line of the license begins outside of the page. */
function repair() {
  const root = viewer.shadowRoot;
  if (root === null) return;
  const style = new CSSStyleSheet();
  style.replaceSync('#api-info { margin-left: 0 }');
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, style];
  const name = () => {
    root.querySelector('.nav-bar')?.setAttribute('aria-label', 'API');
    root.querySelector('.nav-scroll')?.setAttribute('aria-label', 'Operations');
  };
  new MutationObserver(name).observe(root, { childList: true, subtree: true });
  name();
}
