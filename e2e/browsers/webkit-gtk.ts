/** WebKit as Debian has it: WebKitGTK's own browser, its driver, and a screen that needs no monitor. */
export interface WebKitGtk {
  browser: string;
  driver: string;
  screen: string;
}

/** How Debian names the folder of libraries for this machine. */
const FOLDERS: Readonly<Record<string, string>> = { x64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu' };

/** The packages that bring all three. */
export const webKitGtkPackages = ['webkit2gtk-driver', 'xvfb'] as const;

/** Where WebKitGTK lies, or nothing where a part of it is missing. */
export function installedWebKitGtk(
  exists: (path: string) => boolean,
  arch: string = process.arch,
): WebKitGtk | undefined {
  const found: WebKitGtk = {
    browser: `/usr/lib/${FOLDERS[arch] ?? arch}/webkit2gtk-4.1/MiniBrowser`,
    driver: '/usr/bin/WebKitWebDriver',
    screen: '/usr/bin/Xvfb',
  };
  return Object.values(found).every(exists) ? found : undefined;
}
