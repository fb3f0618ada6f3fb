/** Every option of a browser's context. */
const options = [
  ...['acceptDownloads', 'baseURL', 'bypassCSP', 'clientCertificates', 'colorScheme', 'contrast'],
  ...['deviceScaleFactor', 'extraHTTPHeaders', 'forcedColors', 'geolocation', 'hasTouch', 'httpCredentials'],
  ...['ignoreHTTPSErrors', 'isMobile', 'javaScriptEnabled', 'locale', 'offline', 'permissions', 'proxy'],
  ...['reducedMotion', 'screen', 'serviceWorkers', 'storageState', 'timezoneId', 'userAgent', 'viewport'],
];

/**
 * For tests that open no page: the options of a context, with no value. Playwright takes all of them together before each
 * test, and makes each one that is not given by two steps with a stack each, which took a tenth of the time of our unit tests.
 */
export const NO_CONTEXT: Readonly<Record<string, null>> = Object.fromEntries(
  options.map((name) => [name, null]),
);
