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

const viewer = document.createElement('rapi-doc');
for (const [name, value] of Object.entries({
  'spec-url': '../openapi.yaml',
  'load-fonts': 'false',
  'regular-font': 'system-ui, sans-serif',
  'mono-font': 'ui-monospace, Menlo, Consolas, monospace',
  // Without room for a list beside it, the operations are a list that unfolds.
  'render-style': matchMedia('(max-width: 48rem)').matches ? 'view' : 'focused',
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

const brand = Object.assign(document.createElement('p'), { slot: 'nav-logo', className: 'brand' });
brand.append(
  Object.assign(document.createElement('strong'), { textContent: 'mock-gms' }),
  Object.assign(document.createElement('a'), { href: '../console/', textContent: 'Console' }),
  Object.assign(document.createElement('a'), { href: '../openapi.yaml', textContent: 'openapi.yaml' }),
);
viewer.append(brand);

const dark = matchMedia('(prefers-color-scheme: dark)');

function paint() {
  const tokens = getComputedStyle(document.documentElement);
  viewer.setAttribute('theme', dark.matches ? 'dark' : 'light');
  for (const [name, token] of Object.entries(COLOURS))
    viewer.setAttribute(name, tokens.getPropertyValue(token).trim());
}

paint();
dark.addEventListener('change', paint);
document.body.append(viewer);
