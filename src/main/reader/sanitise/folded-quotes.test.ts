import { describe, expect, it } from 'vitest';
import { QUOTE_OPENER } from '../../../shared/folded-quote.ts';
import { LONG, shownAnswer as shown, unfolded } from '../testing/answer.ts';

const HEADER =
  '<b>From:</b> Mira Holm &lt;mira@x.example&gt;<br><b>Sent:</b> Monday, 3 February 2025 10:00<br><b>To:</b> Nora<br><b>Subject:</b> Lunch';

describe('what an answer answers is folded', () => {
  it.each([
    [
      'Gmail',
      `<div dir="ltr">Gladly.</div><br><div class="gmail_quote gmail_quote_container"><div class="gmail_attr">On Monday Mira wrote:<br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex">${LONG}</blockquote></div>`,
    ],
    [
      'Apple Mail',
      `Gladly.<br><div><br><blockquote type="cite"><div>On 3 Feb 2025, at 10:00, Mira wrote:</div><br><div>${LONG}</div></blockquote></div>`,
    ],
    ['Yahoo', `<div>Gladly.</div><div id="yahoo_quoted_1" class="yahoo_quoted"><div>On Monday, Mira wrote:</div><div>${LONG}</div></div>`],
    [
      'Outlook on the web',
      `<div>Gladly.</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr"><font>${HEADER}</font></div><div>${LONG}</div>`,
    ],
    [
      'Outlook',
      `<div class="WordSection1"><p>Gladly.</p><p>&nbsp;</p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p>${HEADER}</p></div></div><p>${LONG}</p></div>`,
    ],
    [
      'one in German',
      `<p>Gladly.</p><div><b>Von:</b> Mira<br><b>Gesendet:</b> Montag, 3. Februar 2025<br><b>An:</b> Nora<br><b>Betreff:</b> Essen</div><div>${LONG}</div>`,
    ],
  ])('of %s', (_, body) => {
    const html = shown(body);
    expect(html).toContain(QUOTE_OPENER);
    expect(unfolded(html)).toBe('Gladly.…');
    expect(html).toContain(LONG.trim());
  });

  it('each by itself where the answer stands between', () => {
    const quote = `<blockquote type="cite">${LONG}</blockquote>`;
    expect(unfolded(shown(`<div class="moz-cite-prefix">Mira wrote:</div>${quote}<p>Yes.</p>${quote}<p>No.</p>`))).toBe('Mira wrote:…Yes.…No.');
  });
});

describe('nothing is folded', () => {
  const quote = `<blockquote type="cite">${LONG}</blockquote>`;
  it.each([
    ['of what is passed on', 'Fwd: Lunch', `<p>Look.</p>${quote}`],
    ['of what answers nothing', 'Lunch', `<p>Look.</p>${quote}`],
    ['that is short', 'Re: Lunch', '<p>Yes.</p><blockquote type="cite">Shall we?</blockquote>'],
    ['with nothing written beside it', 'Re: Lunch', quote],
    ['with nothing but a style sheet beside it', 'Re: Lunch', `<div><style>p{color:red}</style></div>${quote}`],
    ['with nothing written above it', 'Re: Lunch', `<div>${HEADER}</div><div>${LONG}</div>`],
    ['that nobody marked as a quote', 'Re: Lunch', `<p>Look.</p><blockquote>${LONG}</blockquote>`],
    ['of a text that only looks like a header', 'Re: Lunch', `<p>Look.</p><div>From: the station<br>you walk.</div><div>${LONG}</div>`],
  ])('%s', (_, subject, body) => expect(shown(body, subject)).not.toContain('unseen-quote'));
});

it('tables keep their parts', () => {
  const html = shown(`<table><tr><td>Gladly.</td></tr><tr><td><div>${HEADER}</div><div>${LONG}</div></td></tr></table>`);
  expect(html).toMatch(/<td><details class="unseen-quote">/);
});

it('a document of thousands of headers in each other is looked through once', () => {
  const deep = `${'<div>'.repeat(150)}${HEADER}${'</div>'.repeat(150)}`;
  expect(shown(`<p>Gladly.</p>${`<section>${deep}</section>`.repeat(60)}`)).toContain('unseen-quote');
});
