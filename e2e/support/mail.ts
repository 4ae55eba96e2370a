/** Messages for the end-to-end tests, as senders make them. Lines end with CR LF. */

/** authserv-id of the test server, which the account is told to believe. */
export const AUTHSERV = 'mx.home.test';
export const READER_ADDRESS = 'reader@home.test';

interface MailParts {
  from: string;
  subject: string;
  html?: string;
  text?: string;
  /** More header lines, each without its line end. */
  headers?: readonly string[];
  date?: Date;
  id?: string;
}

let serial = 0;

/** A whole message: text only, or multipart/alternative with text and HTML. */
export function mail({
  from,
  subject,
  html,
  text = subject,
  headers = [],
  date = new Date(),
  id = `<${++serial}.${Date.now()}@mail.test>`,
}: MailParts): string {
  const head = [
    ...headers,
    `From: ${from}`,
    `To: Reader <${READER_ADDRESS}>`,
    `Subject: ${subject}`,
    `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: ${id}`,
    'MIME-Version: 1.0',
  ];
  const body =
    html === undefined
      ? ['Content-Type: text/plain; charset=utf-8', '', text]
      : [
          'Content-Type: multipart/alternative; boundary="frontier"',
          '',
          '--frontier',
          'Content-Type: text/plain; charset=utf-8',
          '',
          text,
          '--frontier',
          'Content-Type: text/html; charset=utf-8',
          '',
          html,
          '--frontier--',
        ];
  return [...head, ...body, ''].join('\n').replaceAll(/\r?\n/g, '\r\n');
}

/** The header of the receiving server (RFC 8601) that says who sent it. */
export function authenticated(domain: string, result: 'pass' | 'fail' = 'pass'): string {
  return `Authentication-Results: ${AUTHSERV}; dkim=${result} header.d=${domain}; spf=pass smtp.mailfrom=${domain}; dmarc=${result} header.from=${domain}`;
}

/** A shop's newsletter: a logo and a picture that anyone may see, an open pixel of SendGrid's form, and a hidden one of the shop's own. */
export function newsletter(name: string, host = 'http://pictures.shop.test'): string {
  const token = `${name}Qm9va21hcmtzQXJlTm90V2hhdFRoZXlTZWVt7f3a9c21d84be05f`.replaceAll(/\W/g, '');
  return `<!DOCTYPE html><html><head><title>${name}</title></head><body style="margin:0">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center">
<table role="presentation" width="600"><tr><td><img src="${host}/logo.png" width="180" height="48" alt="Shop"></td></tr>
<tr><td style="font:16px/1.5 sans-serif;padding:24px"><h1 style="font-size:22px">${name}</h1>
<p>New things are on the shelves this week. <a href="https://shop.test/new?utm_source=mail&amp;utm_campaign=week">Look at them</a>.</p>
<img src="${host}/hero.png" width="552" height="200" alt="A shelf full of new things"></td></tr></table></td></tr></table>
<img src="https://u123.ct.sendgrid.net/wf/open?upn=${token}" width="1" height="1" alt="">
<img src="http://watcher.test/o/${token}.gif" width="1" height="1" style="display:none" alt="">
</body></html>`;
}
