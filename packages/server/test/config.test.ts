import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { defaultRetention } from '@tejido/contract';
import { StartError } from '@tejido/postgres';
import { defaultRateLimits } from '../src/abuse/rate-limit.ts';
import { readConfig } from '../src/config.ts';
import { blockListOf, clientAddress, clientNetwork } from '../src/http/client-address.ts';

describe('the settings', () => {
  it('have defaults that need nothing', () => {
    assert.deepEqual(readConfig({}), {
      port: 4600,
      host: undefined,
      databaseUrl: undefined,
      dataDirectory: undefined,
      publicUrl: undefined,
      trustedProxies: [],
      limits: defaultRateLimits,
      ownerEmail: undefined,
      coordinatorToken: undefined,
      files: undefined,
      smtpUrl: undefined,
      mailFrom: undefined,
      retention: defaultRetention,
      demo: true,
      logLevel: 'info',
      checkResponses: false,
    });
  });

  it('all stand in the README and in what --help prints', () => {
    const names: string[] = [];
    readConfig(new Proxy({}, { get: (_, name) => void names.push(String(name)) }));
    assert.ok(names.length > 10);
    const documents = ['../README.md', '../src/cli.ts'].map((file) =>
      readFileSync(new URL(file, import.meta.url), 'utf8'),
    );
    for (const name of names) for (const text of documents) assert.match(text, new RegExp(`\\b${name}\\b`));
  });

  it('are read from the environment', () => {
    const config = readConfig({
      PORT: '0',
      TEJIDO_PUBLIC_URL: 'https://Red.example.org/',
      TEJIDO_TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8,::1',
      TEJIDO_SUBMISSION_LIMIT: '600:50',
      TEJIDO_FORM_LIMIT: 'off',
      NODE_ENV: 'test',
    });
    assert.equal(config.port, 0);
    assert.equal(config.publicUrl, 'https://red.example.org');
    assert.deepEqual(config.trustedProxies, ['127.0.0.1', '10.0.0.0/8', '::1']);
    assert.deepEqual(config.limits, {
      ...defaultRateLimits,
      submissions: { perHour: 600, atOnce: 50 },
      form: undefined,
    });
    assert.equal(config.checkResponses, true);
  });

  for (const [name, value] of [
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['TEJIDO_OWNER_EMAIL', 'marina'],
    ['TEJIDO_COORDINATOR_TOKEN', 'a'.repeat(31)],
    ['TEJIDO_COORDINATOR_TOKEN', `${'a'.repeat(40)} b`],
    ['TEJIDO_PUBLIC_URL', 'red.example.org'],
    ['TEJIDO_PUBLIC_URL', 'ftp://red.example.org'],
    ['TEJIDO_PUBLIC_URL', 'https://red.example.org/tejido'],
    ['TEJIDO_PUBLIC_URL', 'https://red.example.org/?x'],
    ['TEJIDO_TRUSTED_PROXIES', '10.0.0.0/8, proxy'],
    ['TEJIDO_TRUSTED_PROXIES', '10.0.0.0/99'],
    ['TEJIDO_SUBMISSION_LIMIT', '60'],
    ['TEJIDO_SUBMISSION_LIMIT', '0:5'],
    ['TEJIDO_RECIPIENT_LIMIT', '0.01:4'],
    ['TEJIDO_REFUSAL_LIMIT', '600'],
    ['TEJIDO_FORM_LIMIT', '-1:5'],
    ['TEJIDO_LOG_LEVEL', 'loud'],
    ['SMTP_URL', 'mail.example.org'],
    ['SMTP_URL', 'https://mail.example.org'],
    ['SMTP_URL', 'smtp://'],
    ['SMTP_URL', 'smtp://user:50%@mail.example.org'],
    ['TEJIDO_MAIL_FROM', 'red'],
    ['TEJIDO_MAIL_FROM', 'Red <red@example.org>, Eva <eva@example.org>'],
    ['TEJIDO_MAIL_FROM', 'Red\r\nBcc: eva@example.org <red@example.org>'],
    ['TEJIDO_UNCONFIRMED_DAYS', '0'],
    ['TEJIDO_UNCONFIRMED_DAYS', 'never'],
  ] as const)
    it(`refuse ${name}=${value} by name`, () =>
      assert.throws(
        () => readConfig({ [name]: value }),
        (error) => error instanceof StartError && error.message.startsWith(name),
      ));
});

describe('the settings of mail', () => {
  it('are taken as given', () => {
    const { smtpUrl, mailFrom, retention } = readConfig({
      SMTP_URL: 'smtps://user:p%40ss@mail.example.org:465',
      TEJIDO_MAIL_FROM: 'Red de alianzas <red@example.org>',
      TEJIDO_UNCONFIRMED_DAYS: '30',
      TEJIDO_UNDECIDED_DAYS: '730',
      TEJIDO_ACCEPTED_DAYS: '3650',
      TEJIDO_DECLINED_DAYS: '7',
    });
    assert.equal(smtpUrl, 'smtps://user:p%40ss@mail.example.org:465');
    assert.deepEqual(mailFrom, { name: 'Red de alianzas', address: 'red@example.org' });
    assert.deepEqual(retention, { unconfirmedDays: 30, undecidedDays: 730, acceptedDays: 3650, declinedDays: 7 });
    assert.deepEqual(readConfig({ TEJIDO_MAIL_FROM: 'red@example.org' }).mailFrom, {
      name: '',
      address: 'red@example.org',
    });
  });

  it('are not repeated, where they hold a password', () => {
    assert.throws(
      () => readConfig({ SMTP_URL: 'smpt://user:secret@mail.example.org' }),
      (error) => error instanceof StartError && !error.message.includes('secret'),
    );
  });
});

describe('the client’s address, and its network in the log', () => {
  const proxies = blockListOf(['127.0.0.1', '10.0.0.0/8', '2001:db8::/32']);

  for (const [socket, forwarded, address, network] of [
    ['203.0.113.7', undefined, '203.0.113.7', '203.0.113.0/24'],
    ['::ffff:203.0.113.7', undefined, '203.0.113.7', '203.0.113.0/24'],
    // Only a proxy we trust may say who is behind it.
    ['203.0.113.7', '198.51.100.9', '203.0.113.7', '203.0.113.0/24'],
    ['127.0.0.1', '192.0.2.1, 198.51.100.9, 10.1.2.3', '198.51.100.9', '198.51.100.0/24'],
    ['2001:db8::1', '2606:4700:4700::1111', '2606:4700:4700::1111', '2606:4700:4700::/48'],
    // Some proxies write the port too, which is another one each time.
    ['127.0.0.1', '198.51.100.9:4711', '198.51.100.9', '198.51.100.0/24'],
    ['127.0.0.1', '[2606:4700:4700::1111]:4711', '2606:4700:4700::1111', '2606:4700:4700::/48'],
    ['127.0.0.1', '::FFFF:198.51.100.9', '198.51.100.9', '198.51.100.0/24'],
    ['127.0.0.1', 'nonsense', undefined, undefined],
    ['127.0.0.1', undefined, '127.0.0.1', '127.0.0.0/24'],
    [undefined, undefined, undefined, undefined],
  ] as const)
    it(`of ${socket} for ${forwarded} is ${address} in ${network}`, () => {
      assert.equal(clientAddress(socket, forwarded, proxies), address);
      assert.equal(clientNetwork(address), network);
    });
});
