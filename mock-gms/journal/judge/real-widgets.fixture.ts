import type { RealClient, Step } from './real-client.fixture.ts';

const WIDGETS = 'alias={alias}&secureKey={secureKey}&userId={userId}';

const WIDGETS_START =
  'alias=&secureKey=&userId=&nickname=&firstName=First&lastName=Last&emailAddress=first.last%40example.com' +
  '&subject=Example+subject&text=&userData%5BGCTI_LanguageCode%5D=en&userData%5B_genesys_source%5D=web' +
  '&userData%5B_genesys_referrer%5D=&userData%5B_genesys_url%5D=https%3A%2F%2Fwww.example.com%2F' +
  '&userData%5B_genesys_pageTitle%5D=Example+page&userData%5B_genesys_browser%5D=Chrome' +
  '&userData%5B_genesys_OS%5D=Windows&userData%5B_genesys_widgets%5D=9.0.018.07&endpoint=Environment';

const widgetsStart: Step = { post: '/', form: WIDGETS_START };
const widgetsPoll = (position = '{next}', preview = ''): Step => ({
  post: '/refresh',
  form: `${WIDGETS}&transcriptPosition=${position}&message=${preview}`,
});

const WIDGETS_PARTS = [
  ['alias', '{alias}'],
  ['userId', '{userId}'],
  ['secureKey', '{secureKey}'],
] as const;

/** The same poll so many times, at this pace (ms). */
const polls = (times: number, pace: number): Step[] =>
  Array.from({ length: times }, () => [{ wait: pace }, widgetsPoll()]).flat();

/** Genesys Widgets over polling, as captures and the pages of the protocol tell what they do. */
export const pollingWidgets: readonly RealClient[] = [
  {
    who: 'Genesys Widgets 9.0.018 over polling, through a whole chat',
    steps: [
      widgetsStart,
      { post: '/file/limits', parts: WIDGETS_PARTS },
      { wait: 250 },
      widgetsPoll('1'),
      { agent: 'joins' },
      ...polls(2, 750),
      { agent: 'says' },
      { post: '/startTyping', form: `${WIDGETS}&transcriptPosition={next}&message=` },
      { wait: 1000 },
      widgetsPoll('{next}', 'Where+is'),
      { wait: 1000 },
      { post: '/stopTyping', form: `${WIDGETS}&transcriptPosition={next}&message=` },
      { post: '/send', form: `${WIDGETS}&message=Where+is+it%3F&messageType=text` },
      ...polls(2, 500),
      {
        post: '/send',
        form: `${WIDGETS}&message=Yes&messageType=text&eventAttributes=%7B%22general-properties%22%3A+%7B%22related-event-id%22%3A%224%22%7D%7D`,
      },
      {
        post: '/customNotice',
        form: `${WIDGETS}&eventAttributes=%7B%22purpose%22%3A%22cancel-idle-timer%22%7D`,
      },
      { post: '/customNotice', form: `${WIDGETS}&message=` },
      { post: '/updateData', form: `${WIDGETS}&userData%5Bo%5D%5Ba%5D=1&userData%5Bk%5D=v` },
      { post: '/file', parts: [['file', 'doc.txt'], ...WIDGETS_PARTS] },
      { post: '/file/{fileId}/download', parts: WIDGETS_PARTS },
      ...polls(2, 3000),
      { post: '/disconnect', form: WIDGETS },
    ],
  },
  ...[42, 77].map(
    (pause): RealClient => ({
      who: `Genesys Widgets 9.0.018, which poll ${pause} ms after a restore`,
      steps: [
        widgetsStart,
        { wait: 250 },
        widgetsPoll('1'),
        ...polls(3, 500),
        { wait: 100 },
        widgetsPoll('1'),
        { wait: pause },
        widgetsPoll(),
        ...polls(3, 500),
      ],
    }),
  ),
  ...['8.5.009', '9.0.005', '9.0.018'].map(
    (version): RealClient => ({
      who: `Genesys Widgets ${version} at the fastest pace that they allow, with timers that are late`,
      steps: [
        { post: '/', form: WIDGETS_START },
        widgetsPoll('1'),
        ...polls(20, 245),
        ...polls(1, 340),
        ...polls(1, 160),
        ...polls(20, 245),
        { post: '/send', form: `${WIDGETS}&message=Hello&messageType=text` },
        ...polls(1, 30),
        ...polls(4, 245),
      ],
    }),
  ),
  {
    who: 'Genesys Widgets 8.5, which learn of the end with the next refresh when a message is refused',
    steps: [
      { post: '/', form: WIDGETS_START },
      widgetsPoll('1'),
      { agent: 'joins' },
      ...polls(1, 3000),
      { agent: 'ends' },
      { wait: 1000 },
      { post: '/send', form: `${WIDGETS}&message=Hello&messageType=text` },
      ...polls(1, 2000),
    ],
  },
  {
    who: 'Genesys Widgets over polling, whose customer still types when the end is under way',
    steps: [
      { post: '/', form: WIDGETS_START },
      widgetsPoll('1'),
      { agent: 'joins' },
      { agent: 'ends' },
      ...polls(1, 3000),
      { wait: 90 },
      { post: '/startTyping', form: `${WIDGETS}&transcriptPosition={next}&message=` },
    ],
  },
  {
    who: 'Genesys Widgets over polling, before a server that answers HTTP 400 after the end, which go on polling',
    settings: { profile: 'strict' },
    steps: [
      { post: '/', form: WIDGETS_START },
      widgetsPoll('1'),
      { agent: 'joins' },
      { agent: 'ends' },
      ...polls(3, 3000),
    ],
  },
  {
    who: 'Genesys Widgets, which restore a chat that this server does not know',
    steps: [
      widgetsStart,
      {
        post: '/00048aAPEQJ8000U/refresh',
        form: 'alias=117&secureKey=4ee15d7e1c343c8e&userId=007555677B20000A&transcriptPosition=1&message=',
      },
    ],
    told: ['session-lost'],
  },
  {
    who: 'Genesys Widgets over polling, asleep for too long',
    steps: [widgetsStart, widgetsPoll('1'), { wait: 61_000 }, widgetsPoll()],
    told: ['session-lost'],
  },
];
