import { expect, test } from '@playwright/test';
import { parseUrlencoded } from '../http/parameters.ts';
import { checkForm, type FormOperation } from './check.ts';

/** Bodies as programs in the field send them, with keys and ids of the real form. */
const SESSION = 'userId=052B5F58EBCF069A&secureKey=02f8e3936f763afffcce&alias=1323';
const WIDGETS_SESSION = 'alias=1323&secureKey=02f8e3936f763afffcce&userId=052B5F58EBCF069A';

const REAL_REQUESTS: readonly (readonly [who: string, operation: FormOperation, body: string])[] = [
  ['the documented sample', 'requestChat', 'firstName=First&lastName=Last&subject=Subject+to'],
  [
    'Genesys Widgets',
    'requestChat',
    'alias=&secureKey=&userId=&nickname=&firstName=First&lastName=Last&emailAddress=first.last%40example.com' +
      '&subject=Example+subject&text=&userData%5BGCTI_LanguageCode%5D=en&userData%5B_genesys_source%5D=web' +
      '&userData%5B_genesys_referrer%5D=&userData%5B_genesys_url%5D=https%3A%2F%2Fwww.example.com%2F' +
      '&userData%5B_genesys_pageTitle%5D=Example+page&userData%5B_genesys_browser%5D=Chrome' +
      '&userData%5B_genesys_OS%5D=Windows&userData%5B_genesys_widgets%5D=9.0.017.00&endpoint=Environment',
  ],
  [
    'a client with a capital subject',
    'requestChat',
    'Subject=Example&firstName=First&lastName=Last&nickname=NickName',
  ],
  ['a client with a first name only', 'requestChat', 'firstName=First&subject=Need+help'],
  ['Genesys Widgets', 'send', `${WIDGETS_SESSION}&message=Hello&messageType=text`],
  [
    'Genesys Widgets, replying,',
    'send',
    `${WIDGETS_SESSION}&message=Yes&messageType=text&eventAttributes=${encodeURIComponent(
      '{"general-properties": {"related-event-id":"4"}}',
    )}`,
  ],
  ['a client with a position', 'send', `${SESSION}&message=Hello&transcriptPosition=7`],
  ['a client without alias and userId', 'send', 'secureKey=02f8e3936f763afffcce&message=Hello'],
  ['Genesys Widgets', 'refresh', `${WIDGETS_SESSION}&transcriptPosition=1&message=`],
  ['a client from the start', 'refresh', `${SESSION}&transcriptPosition=0&message=`],
  ['Genesys Widgets', 'startTyping', `${WIDGETS_SESSION}&transcriptPosition=4&message=Where+is`],
  ['Genesys Widgets', 'stopTyping', `${WIDGETS_SESSION}&transcriptPosition=4&message=`],
  ['Genesys Widgets', 'disconnect', WIDGETS_SESSION],
  ['a client with more than is asked for', 'disconnect', `${SESSION}&transcriptPosition=4&message=`],
  ['a vendor SDK', 'pushUrl', `${SESSION}&pushUrl=http%3A%2F%2Fwww.example.com%2F`],
  ['a vendor SDK', 'updateNickname', `${SESSION}&nickname=%F0%9F%98%80%20Ann`],
  ['a vendor SDK', 'customNotice', `${SESSION}&message=My+Custom+Notice`],
  [
    'Genesys Widgets',
    'customNotice',
    `${WIDGETS_SESSION}&eventAttributes=%7B%22purpose%22%3A%22cancel-idle-timer%22%7D`,
  ],
  ['a vendor SDK', 'readReceipt', `${SESSION}&transcriptPosition=4`],
  ['a client with encoded brackets', 'updateData', `${SESSION}&userData%5BconversationId%5D=conversation-1`],
  ['a client with quoted keys', 'updateData', `${SESSION}&userData["key"]=value`],
  ['a client with nested keys', 'updateData', `${SESSION}&userData[o][a]=1&userData[o][b]=2`],
  ['a client that repeats itself', 'updateData', `${SESSION}&userData[k]=1&userData[k]=2`],
  ['Genesys Widgets', 'fileLimits', WIDGETS_SESSION],
  ['a vendor SDK', 'fileDelete', SESSION],
  [
    'a client with the misspelt operation',
    'chatNtf',
    'secureKey=QUFBQUFBQUFBQUFBQUFBQUFBQUE%3D&operation=fileGetsLimits',
  ],
];

for (const [who, operation, body] of REAL_REQUESTS) {
  test(`${operation} as ${who} sends it is accepted: ${body.slice(0, 400)}`, () => {
    expect(checkForm(operation, parseUrlencoded(body))).toBeUndefined();
  });
}

test('every operation within a chat asks for its key', () => {
  const operations = new Set(
    REAL_REQUESTS.map(([, operation]) => operation).filter((name) => name !== 'requestChat'),
  );
  for (const operation of operations) {
    const fields = parseUrlencoded('userId=052B5F58EBCF069A&alias=1323&message=Hello&pushUrl=x&nickname=Ann');
    expect(checkForm(operation, fields), operation).toEqual({
      parameter: 'secureKey',
      problem: 'is required',
    });
  }
});
