import type { RealClient } from './real-client.fixture.ts';

const WIDGETS = 'alias={alias}&secureKey={secureKey}&userId={userId}';
const OTHERS = 'userId={userId}&secureKey={secureKey}&alias={alias}';

const IDS = [
  ['alias', '{alias}'],
  ['userId', '{userId}'],
  ['secureKey', '{secureKey}'],
] as const;

/** The vendor's SDK and independent clients over polling. */
export const pollingClients: readonly RealClient[] = [
  {
    who: 'the documented sample of a start',
    steps: [
      { post: '', form: 'firstName=First&lastName=Last&subject=Subject+to' },
      { post: '/refresh', form: `${OTHERS}&transcriptPosition=1` },
    ],
  },
  {
    who: 'the vendor iOS SDK over polling',
    steps: [
      { post: '', form: 'nickname=NickName&firstName=First&lastName=Last&subject=Example&userData[key1]=v1' },
      { post: '/send', form: `message=Hello+World&messageType=text+message&transcriptPosition=1&${OTHERS}` },
      { post: '/startTyping', form: `${OTHERS}&message=User+started+typing` },
      { post: '/stopTyping', form: `${OTHERS}&message=` },
      { post: '/updateNickname', form: `${OTHERS}&nickname=%F0%9F%98%80%20Ann` },
      { post: '/pushUrl', form: `${OTHERS}&pushUrl=http%3A%2F%2Fwww.example.com%2F` },
      { post: '/customNotice', form: `${OTHERS}&message=My+Custom+Notice` },
      { post: '/updateData', form: `${OTHERS}&userData[key]=value` },
      { post: '/readReceipt', form: `${OTHERS}&transcriptPosition=1` },
      { post: '/file/limits', form: OTHERS },
      {
        post: '/file',
        parts: [...IDS, ['userData[file-description]', 'A plain text file'], ['file', 'todo.txt']],
      },
      { post: '/file/{fileId}/download', form: OTHERS },
      { post: '/file/{fileId}/delete', form: OTHERS },
      { post: '/refresh', form: `transcriptPosition=1&${OTHERS}` },
      { post: '/disconnect', form: OTHERS },
    ],
  },
  {
    who: 'the vendor iOS SDK without userId and alias',
    steps: [
      { post: '', form: 'nickname=NickName' },
      { post: '/send', form: 'secureKey={secureKey}&message=Hello' },
      { post: '/refresh', form: 'secureKey={secureKey}&transcriptPosition=1' },
      { post: '/disconnect', form: 'secureKey={secureKey}' },
    ],
    told: ['ids-left-out'],
  },
  {
    who: 'a messaging gateway, with a capital subject and ids in the query as well',
    steps: [
      {
        post: '',
        form: 'Subject=Example&firstName=First&lastName=Last&nickname=NickName&userData[GCTI_Chat_AsyncMode]=true&userData[Media_Type]=SMS',
      },
      { post: `/refresh?${OTHERS}`, form: `${OTHERS}&transcriptPosition=1` },
      { post: `/send?${OTHERS}&_=1548735832000`, form: `${OTHERS}&message=Hello&transcriptPosition=7` },
      { post: '/updateData', form: `${OTHERS}&userData["key"]=value` },
      { post: '/disconnect', form: `${OTHERS}&transcriptPosition=2&message=&endpoint=Environment` },
    ],
  },
  {
    who: 'a client that asks once more for the last event that it has, every two seconds',
    steps: [
      { post: '/', form: 'nickname=NickName&firstName=First&lastName=Last&text=Initial+Text' },
      { post: '/refresh', form: `${WIDGETS}&transcriptPosition=1&message=` },
      { agent: 'joins' },
      { wait: 2000 },
      { post: '/refresh', form: `${WIDGETS}&transcriptPosition=1&message=` },
      { wait: 2000 },
      { post: '/refresh', form: `${WIDGETS}&transcriptPosition=2&message=` },
      { wait: 2000 },
      { post: '/refresh', form: `${WIDGETS}&transcriptPosition=0&message=` },
    ],
  },
  {
    // The one that a document speaks against: it asks for firstName with lastName.
    who: 'a client that gives a first name only, before a server that takes it',
    settings: { profile: 'lenient' },
    steps: [{ post: '', form: 'firstName=First&subject=Need+help' }],
    told: ['name-missing'],
  },
];
