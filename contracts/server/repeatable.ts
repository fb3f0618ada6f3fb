const SECRETS: Readonly<Record<string, (value: string) => string>> = {
  '--api-key': (value) => (value.startsWith('env:') ? value : 'env:GMS_API_KEY'),
  '--user': (value) => (value.startsWith('env:') ? value : 'env:GMS_USER'),
  '--header': (value) => value.replace(/^([^:]*:\s*)(?!env:).*$/, '$1env:…'),
  '--url': whatIsSent,
  '--cometd-url': whatIsSent,
};

/** A URL without what may be a secret in it: credentials and a query. */
function whatIsSent(url: string): string {
  if (!URL.canParse(url)) return '…';
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname.replace(/\/+$/, '')}`;
}

/**
 * The command line as a report shows it: what repeats the run, with the secrets left to the environment.
 *
 * @example
 * repeatable(['--list', '--api-key', '4711']); // 'gms-contracts --list --api-key env:GMS_API_KEY'
 */
export function repeatable(argv: readonly string[]): string {
  const words = argv.map((word, i) => {
    const [flag = '', value] = word.split(/=(.*)/s, 2);
    if (value !== undefined && SECRETS[flag] !== undefined) return `${flag}=${SECRETS[flag](value)}`;
    return SECRETS[argv[i - 1] ?? '']?.(word) ?? word;
  });
  return ['gms-contracts', ...words.map(quoted)].join(' ');
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
