/** Names of files that a form, a header or a path may spoil. */
export const HARD_NAMES = [
  'Grüße.txt',
  'Ünïcødé 漢字 😀.txt',
  'a "quoted" name.txt',
  "it's 100%25 ok; really=1.txt",
  'a\r\nb.txt',
];
