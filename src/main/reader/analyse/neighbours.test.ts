import { describe, expect, it } from 'vitest';
import { analyse } from './index.ts';

const TOKEN = 'kN2vQx8rT4mZb1Lw9Yp3Hs6DkN2vQx8rT4mZ';
const pixel = (url: string) => `<img src="${url}" width="1" height="1" alt="">`;
const link = (url: string, text = 'Read on') => `<a href="${url}">${text}</a>`;

function report(parts: string[], headers: Record<string, string> = {}) {
  const html = `<p>Dear reader, this is what is new.</p>${parts.join('<p>And so on.</p>')}`;
  const fields = Object.entries(headers).map(([name, value]) => ({ name, value }));
  return analyse({ documents: [{ html, base: null }], headers: fields, me: [] });
}

const nameOf = ({ resources }: ReturnType<typeof report>) => ({ grade: resources[0]?.grade, service: resources[0]?.service?.name ?? null });

describe('a pixel on a domain of the sender’s', () => {
  const sent = `https://go.shop.test/zz/${TOKEN}`;

  it('is the service’s whose links go through the same host', () => {
    const made = report([pixel(sent), link(`https://go.shop.test/ls/click?upn=u001.${TOKEN}`)]);
    expect(nameOf(made)).toEqual({ grade: 'named', service: 'SendGrid' });
    expect(made.resources[0]?.evidence.map(({ sentence }) => sentence)).toContain(
      'On the same host as addresses that are built as those of SendGrid.',
    );
  });

  it('is nobody’s where such links go through another host', () => {
    expect(nameOf(report([pixel(sent), link(`https://www.shop.test/ls/click?upn=u001.${TOKEN}`)]))).toEqual({ grade: 'structural', service: null });
  });

  it('is nobody’s where the forms of two services are on the host', () => {
    const links = [link(`https://go.shop.test/ls/click?upn=u001.${TOKEN}`), link(`https://go.shop.test/c/eJ${TOKEN}`)];
    expect(nameOf(report([pixel(sent), ...links]))).toEqual({ grade: 'structural', service: null });
  });

  it('is nobody’s beside a program that runs on any site', () => {
    const other = pixel(`https://go.shop.test/wp-json/wp-mail-smtp/v1/e/${TOKEN}`);
    const { resources } = report([pixel(sent), other]);
    expect(resources.map(({ service }) => service?.name ?? null)).toEqual([null, 'WP Mail SMTP']);
  });

  it('is the suite’s that sent the message, where its links go through the host', () => {
    const links = [link(`https://go.shop.test/c/${TOKEN}a`), link(`https://go.shop.test/c/${TOKEN}b`)];
    expect(nameOf(report([pixel(sent), ...links], { 'X-EMarSys-Identify': '1_2_3' }))).toEqual({ grade: 'named', service: 'SAP Emarsys' });
    expect(nameOf(report([pixel(sent)], { 'X-EMarSys-Identify': '1_2_3' }))).toEqual({ grade: 'structural', service: null });
  });

  it('is the suite’s where the header’s address to unsubscribe is on the host', () => {
    const headers = { 'Feedback-ID': '12:34:newsletter:moengage', 'List-Unsubscribe': `<https://go.shop.test/u/${TOKEN}>` };
    expect(nameOf(report([pixel(sent)], headers))).toEqual({ grade: 'named', service: 'MoEngage' });
  });

  it('is the sender’s on the sender’s site', () => {
    const headers = { 'X-EMarSys-Identify': '1_2_3', 'List-Unsubscribe': `<https://www.shop.test/u/${TOKEN}>` };
    expect(nameOf(report([pixel(`https://www.shop.test/zz/${TOKEN}`)], headers))).toEqual({ grade: 'structural', service: null });
  });

  it('is nobody’s where only a relay sent the message', () => {
    const links = [link(`https://go.shop.test/c/${TOKEN}a`), link(`https://go.shop.test/c/${TOKEN}b`)];
    expect(nameOf(report([pixel(sent), ...links], { 'X-SES-Outgoing': '2026.11.29-54.240.8.91' }))).toEqual({ grade: 'structural', service: null });
  });
});

it('a host that is called by a service’s name is told as such', () => {
  expect(nameOf(report([pixel(`https://mautic.shop.test/zz/${TOKEN}`)]))).toEqual({ grade: 'named', service: 'Mautic' });
  expect(nameOf(report([pixel(`https://segment.shop.test/zz/${TOKEN}`)]))).toEqual({ grade: 'structural', service: null });
});

it('a new number of a service’s numbered domains is told as such', () => {
  expect(nameOf(report([pixel(`https://ctrk.klclick47.com/zz/${TOKEN}`)]))).toEqual({ grade: 'named', service: 'Klaviyo' });
  expect(nameOf(report([pixel(`https://ctrk.shop47.com/zz/${TOKEN}`)]))).toEqual({ grade: 'structural', service: null });
});

describe('a link through the host of a tracker', () => {
  const open = pixel(`https://post.shop.test/wf/open?upn=u001.${TOKEN}`);

  it('hides where it leads, whatever its path is called', () => {
    const { links } = report([open, link(`https://post.shop.test/a9/${TOKEN}`)]);
    expect(links[0]?.target).toEqual({ kind: 'opaque', by: 'post.shop.test (SendGrid)' });
  });

  it('is direct on a site that people visit', () => {
    const { links } = report([pixel(`https://shop.test/wf/open?upn=u001.${TOKEN}`), link(`https://shop.test/post/${TOKEN}`)]);
    expect(links[0]?.target.kind).toBe('direct');
  });

  it('is direct where the host has pages for everybody as well', () => {
    const { links } = report([open, link(`https://post.shop.test/a9/${TOKEN}`), link('https://post.shop.test/imprint')]);
    expect(links.map(({ target }) => target.kind)).toEqual(['direct', 'direct']);
  });
});
