import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installedBrowser } from '../../e2e/browsers/installed.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const node = process.execPath;
const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli');

/**
 * The commands of a page, from the built packages. A server goes on in the background once it says that Ctrl-C ends it;
 * the next one at the same port takes its place, as it does when a reader presses Ctrl-C.
 */
const COMMANDS = `
serve() {
  port=8080; expects=
  for word in "$@"; do
    [ -n "$expects" ] && port=$word; expects=
    case $word in --port|-p) expects=1 ;; --config|-c) port=config ;; esac
  done
  [ "$port" = 8080 ] && port=$PORT_8080 && set -- "$@" --port "$port"
  if [ -f "$STATE/$port.pid" ]; then
    pid=$(cat "$STATE/$port.pid")
    kill "$pid"
    for turn in 1 2 3 4 5 6 7 8 9 10; do kill -0 "$pid" 2>/dev/null && sleep 0.2; done
  fi
  log=$STATE/$port.log
  : >"$log"
  "${node}" "${root}mock-gms/dist/cli.js" "$@" >>"$log" 2>&1 &
  pid=$!
  until grep -q Ctrl-C "$log"; do
    kill -0 $pid 2>/dev/null || { wait $pid; code=$?; cat "$log"; exit $code; }
    sleep 0.05
  done
  echo $pid >"$STATE/$port.pid"
  cat "$log"
}
contracts() {
  # Without a script a person leads the client. Nobody is here: it is ended once it says where the client is to go.
  if [ "$*" = client ]; then
    log=$STATE/client.log
    : >"$log"
    "${node}" "${root}contracts/dist/cli.js" client --port 0 >>"$log" 2>&1 &
    until grep -q 'situations follow' "$log"; do kill -0 $! || { cat "$log"; exit 1; }; sleep 0.05; done
    cat "$log"; kill -INT $!; exit
  fi
  # A page takes seconds: of what would take minutes a part is done. That two servers differ is no failure of the page.
  case " $* " in
    *' diff '*) "${node}" "${root}contracts/dist/cli.js" "$@" --transports polling || [ $? = 1 ]; exit ;;
    *' client '*|*' learn '*|*' --list '*|*' --help '*|*' --version '*|*' --only'*|*' --grep'*) ;;
    *) set -- "$@" --only start-01,send-01,unknown-chat-01 ;;
  esac
  exec "${node}" "${root}contracts/dist/cli.js" "$@"
}
`;

const SHELL_COMMANDS: Readonly<Record<string, string>> = {
  'mock-gms': `${COMMANDS}serve "$@"`,
  'gms-contracts': `${COMMANDS}contracts "$@"`,
  npx: `${COMMANDS}
name=$1; shift
case $name in
  mock-gms) serve "$@" ;;
  gms-contracts) contracts "$@" ;;
  playwright) unset TEST_WORKER_INDEX; exec "${node}" "${playwright}" "$@" ;;
  vitest) shift; exec "${node}" --test "$@" ;;
  *) echo "no page here uses npx $name" >&2; exit 127 ;;
esac`,
  // This is the clone, installed and built, and the run is its npm test.
  npm: `${COMMANDS}
case "$1 $2" in
  'ci '*|'install '*|'test '*|'run build'*) ;;
  'start '*) shift; [ "$1" = -- ] && shift; serve "$@" ;;
  'run contracts') shift 2; [ "$1" = -- ] && shift; contracts "$@" ;;
  *) echo "no page here uses npm $*" >&2; exit 127 ;;
esac`,
  // A request that is refused fails the page; of a stream, which has no end, a second is read.
  curl: `
case " $* " in
  *' -N '*) env PATH="$REAL_PATH" curl --max-time 1 "$@" || [ $? = 28 ] ;;
  *) exec env PATH="$REAL_PATH" curl --fail-with-body --show-error "$@" ;;
esac`,
};

/** Calls of vitest that node:test has under other names, for tests of a page that need no more than these. */
const VITEST = `export { after as afterAll, before as beforeAll, afterEach, beforeEach, describe, it, test } from 'node:test';
export { expect } from '@playwright/test';
`;

/** Puts the commands of pages into a folder, and tells the environment in which a shell finds them. */
export function standIns(folder: string, port: number): NodeJS.ProcessEnv {
  const bin = join(folder, '.stand-ins');
  const state = join(folder, '.servers');
  for (const each of [bin, state, join(folder, 'node_modules/vitest')]) mkdirSync(each, { recursive: true });
  for (const [name, text] of Object.entries(SHELL_COMMANDS)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  const use = JSON.stringify(installedBrowser('chromium') ?? {});
  writeFileSync(
    join(folder, 'playwright.config.mjs'),
    `export default { testDir: '.', outputDir: 'results', respectGitIgnore: false, reporter: 'line', use: ${use} };\n`,
  );
  writeFileSync(join(folder, 'node_modules/vitest/index.js'), VITEST);
  writeFileSync(
    join(folder, 'node_modules/vitest/package.json'),
    '{ "type": "module", "exports": "./index.js" }',
  );
  const { PATH = '' } = process.env;
  return {
    ...process.env,
    PATH: `${bin}${delimiter}${PATH}`,
    REAL_PATH: PATH,
    STATE: state,
    PORT_8080: String(port),
  };
}
