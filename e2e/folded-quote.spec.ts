import { body, expect, test } from './fixtures.ts';
import { mail } from './support/mail.ts';
import { addAccount, inspector, openMessage } from './support/window.ts';

const BEFORE = 'We could take the path along the river, have lunch at the mill, and be back before it is dark. '.repeat(6);

const ANSWER =
  '<div dir="ltr">Gladly, at ten. I bring the bread.<br><br>Robin</div><br>' +
  '<div class="gmail_quote gmail_quote_container"><div class="gmail_attr">On Monday, 2 March 2026, Ada wrote:<br></div>' +
  `<blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px solid #ccc;padding-left:1ex"><p>${BEFORE}</p><p><a href="https://mill.test/menu">The menu</a></p></blockquote></div>`;

for (const colorScheme of ['light', 'dark'] as const) {
  test(`what an answer quotes is folded, and opens with a click and by keyboard (${colorScheme})`, async ({ page, mailServer }) => {
    await page.emulateMedia({ colorScheme });
    await mailServer.deliver([{ raw: mail({ from: 'Robin <robin@home.test>', subject: 'Re: Sunday', html: ANSWER }) }]);
    await addAccount(page, mailServer.settings(), mailServer.password);
    await openMessage(page, 'Re: Sunday');
    const quote = body(page).getByText('along the river');
    const opener = body(page).locator('summary');
    await expect(body(page).getByText('Gladly')).toBeVisible();
    await expect(quote).toBeHidden();
    await page.screenshot({ path: `test-results/screens/folded-quote-${colorScheme}.png` });

    await expect(opener).toHaveAccessibleName('Show or hide what is quoted');
    await opener.click();
    await expect(quote).toBeVisible();
    await expect(body(page).getByRole('link', { name: 'The menu' })).toBeVisible();
    await page.screenshot({ path: `test-results/screens/unfolded-quote-${colorScheme}.png` });
    await page.keyboard.press('Enter');
    await expect(quote).toBeHidden();

    // What the inspector points at comes in sight.
    await inspector(page).getByRole('button', { name: 'Show its place in the message' }).click();
    await expect(body(page).getByRole('link', { name: 'The menu' })).toBeInViewport();
  });
}
