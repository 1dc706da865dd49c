import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toUri } from '../src/index.ts';

/** RFC 3986, appendix A, of what has an authority: every part, and nothing else. */
const uri =
  /^https?:\/\/(?:(?:[\w\-.~!$&'()*+,;=:]|%[0-9A-F]{2})*@)?(?:\[[0-9a-f:.]+\]|(?:[\w\-.~!$&'()*+,;=]|%[0-9A-F]{2})*)(?::\d*)?(?:\/(?:[\w\-.~!$&'()*+,;=:@]|%[0-9A-F]{2})*)*(?:\?(?:[\w\-.~!$&'()*+,;=:@/?]|%[0-9A-F]{2})*)?(?:#(?:[\w\-.~!$&'()*+,;=:@/?]|%[0-9A-F]{2})*)?$/i;

describe('the address of a page as a URI', () => {
  for (const [address, written] of [
    ['https://red.example/evento', 'https://red.example/evento'],
    ['https://red.example', 'https://red.example/'],
    ['https://red.example/a b', 'https://red.example/a%20b'],
    [
      'https://red.example/reunión?tema=agua y más#día',
      'https://red.example/reuni%C3%B3n?tema=agua%20y%20m%C3%A1s#d%C3%ADa',
    ],
    ['https://red.example/#', 'https://red.example/'],
    ['https://año.example/', 'https://xn--ao-zja.example/'],
    ['https://red.example/{id}|[1]^`"<>\\x', 'https://red.example/%7Bid%7D%7C%5B1%5D%5E%60%22%3C%3E/x'],
    ['https://red.example/?q={a}|[b]^`"<>\\', 'https://red.example/?q=%7Ba%7D%7C%5Bb%5D%5E%60%22%3C%3E%5C'],
    ['https://red.example/#{a}|[b]^`"<>\\#', 'https://red.example/#%7Ba%7D%7C%5Bb%5D%5E%60%22%3C%3E%5C%23'],
    ['https://red.example/100%/a%20b/%zz', 'https://red.example/100%25/a%20b/%25zz'],
    ['https://[2001:db8::1]:8080/[x]', 'https://[2001:db8::1]:8080/%5Bx%5D'],
    ['https://red.example/水', 'https://red.example/%E6%B0%B4'],
  ] as const)
    test(address, () => {
      assert.equal(toUri(address), written);
      assert.match(written, uri);
    });

  test('is none of what is no address', () => {
    for (const address of ['', 'red.example', 'https://']) assert.equal(toUri(address), undefined);
  });
});
