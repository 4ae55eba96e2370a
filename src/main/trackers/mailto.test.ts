import { describe, expect, it } from 'vitest';
import { cleanMailto, safeMailto } from './mailto.ts';

describe('a link that begins a letter', () => {
  it.each([
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['mailto:a@b.example,c@d.example?cc=e@f.example', 'mailto:a@b.example,c@d.example?cc=e@f.example'],
    ['mailto:a@b.example;%20c@d.example', 'mailto:a@b.example,c@d.example'],
    ['mailto:Zoe%20%3Czoe@shop.example%3E', 'mailto:zoe@shop.example'],
    ["mailto:o'brien@shop.example", 'mailto:o%27brien@shop.example'],
    ['mailto:zoé@shop.example', 'mailto:zo%C3%A9@shop.example'],
    [`mailto:${'u'.repeat(120)}@lists.example`, `mailto:${'u'.repeat(120)}@lists.example`],
    ['mailto:?subject=Look&body=One%0D%0ATwo', 'mailto:?subject=Look&body=One%0D%0ATwo'],
    ['mailto:a@b.example?Subject=100%25%20%26%20more', 'mailto:a@b.example?subject=100%25%20%26%20more'],
    ['mailto:a@b.example?subject=100%', 'mailto:a@b.example?subject=100%25'],
  ])('%s keeps what it says of the letter', (link, safe) => expect(safeMailto(new URL(link))).toBe(safe));

  it.each([
    ['a file to attach', 'mailto:a@b.example?attach=/etc/passwd&attachment=x&%61ttach=y', 'mailto:a@b.example'],
    ['who is to have it unseen', 'mailto:a@b.example?bcc=c@d.example', 'mailto:a@b.example'],
    ['a field of a command line in an address', 'mailto:x%27,attachment=%27file:///etc/passwd', 'mailto:'],
    ['another in the next one', "mailto:a'@b.example,attachment='/etc/x@y.service", "mailto:a'@b.example".replace("'", '%27')],
    ['the same in two fields', "mailto:a'@b.example?cc=bcc=c@d.example", 'mailto:a%27@b.example?cc='],
    ['an address that is none', 'mailto:*,..,%22x%22@b.example,a%0Ab@c.example,a%5Cx27@b.example', 'mailto:'],
    ['another header field', 'mailto:a@b.example?subject=x%0D%0ABcc:c@d.example', 'mailto:a@b.example?subject=x%20Bcc%3Ac%40d.example'],
    ['a field twice', 'mailto:a@b.example?subject=x&subject=y&body=1&body=2', 'mailto:a@b.example?subject=x&body=1'],
    ['controls', 'mailto:a@b.example?body=%00%1b[2Jx', 'mailto:a@b.example?body=%5B2Jx'],
  ])('says nothing of %s', (_, link, safe) => {
    expect(safeMailto(new URL(link))).toBe(safe);
    expect(cleanMailto(new URL(link))).toBe(safe);
  });

  it.each([
    'mailto:a@b.example',
    "mailto:o'brien@shop.example?subject=It's%20me,%20again!",
    'mailto:a@b.example?to=c@d.example&body=a=b%0A',
    'mailto:a@b.example;c@d.example',
  ])('%s is shown as it is, since it says nothing else', (link) => expect(cleanMailto(new URL(link))).toBe(new URL(link).href));
});
