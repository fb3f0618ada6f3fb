import { expect, test } from '@playwright/test';
import { adviceFor } from './provide.ts';

test("the line to run installs Debian's packages on Debian and Playwright's own builds elsewhere", () => {
  expect(adviceFor(['chromium', 'firefox'], 'debian')).toBe(
    'sudo apt-get install -y chromium-headless-shell firefox-esr',
  );
  expect(adviceFor(['webkit'], 'debian')).toBe('sudo apt-get install -y webkit2gtk-driver xvfb');
  expect(adviceFor(['firefox'], 'ubuntu')).toBe('npx playwright install --with-deps firefox');
});
