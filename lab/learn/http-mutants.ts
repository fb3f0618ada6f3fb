import { type FormMutant, formMutants } from './form-mutant.ts';

const SHOWN = ['start-01', 'http-02', 'send-03'];

/** Other headers. */
export const httpMutants: readonly FormMutant[] = [
  ...formMutants('http/respond.ts', SHOWN, [
    ['json-without-charset', 'header content-type', "'application/json;charset=utf-8'", "'application/json'"],
    ['json-is-text', 'header content-type', "'application/json;charset=utf-8'", "'text/plain;charset=utf-8'"],
    ['cache-control-no-cache', 'header cache-control', "'no-store'", "'no-cache'"],
    ['cache-control-missing', 'header cache-control', "  headers['Cache-Control'] = 'no-store';\n", ''],
  ]),
  ...formMutants('http/cors.ts', SHOWN, [
    [
      'origin-is-star',
      'header access-control-allow-origin',
      "headers['Access-Control-Allow-Origin'] = origin;",
      "headers['Access-Control-Allow-Origin'] = '*';",
    ],
    [
      'credentials-not-allowed',
      'header access-control-allow-credentials',
      "  headers['Access-Control-Allow-Credentials'] = 'true';\n",
      '',
    ],
  ]),
  ...formMutants(
    'chat-api/limits-answer.ts',
    ['files-01'],
    [
      ['limit-renamed', 'field ChatEvent.userData', "'upload-max-files':", "'upload-max-count':"],
      [
        'limit-missing',
        'field ChatEvent.userData',
        "    'upload-need-agent': settings.uploadNeedAgent,\n",
        '',
      ],
      [
        'limits-as-numbers',
        'field ChatEvent.userData',
        "'upload-max-files': settings.uploadMaxFiles,",
        "'upload-max-count-of-files': 3,\n    'upload-max-files': settings.uploadMaxFiles,",
      ],
      ['limits-notice-renamed', 'field ChatEvent.text', "text: 'file-client-cfg-get'", "text: 'file-limits'"],
    ],
  ),
];
