import { body, expect, test } from './fixtures.ts';
import { expectAccessible } from './support/accessible.ts';
import { addAccount, openMessage } from './support/window.ts';

const card = (page: Parameters<typeof openMessage>[0]) => page.locator('.invitation');

for (const colorScheme of ['light', 'dark'] as const) {
  test(`an invitation has a card above its body, ${colorScheme}`, async ({ look: page }) => {
    await page.emulateMedia({ colorScheme });
    await openMessage(page, 'Invitation: Repair evening');
    await expect(card(page).getByRole('heading')).toHaveText('Repair evening: bring one thing that is broken');
    await expect(card(page)).toContainText('Nothing is answered');
    await expect(card(page).getByRole('button', { name: 'Save for a calendar' })).toBeVisible();
    await expect(body(page).locator('h2')).toContainText('Repair evening');
    await expectAccessible(page);
    await page.screenshot({ path: `test-results/screens/invitation-${colorScheme}.png` });
  });
}

/** Names everything in a calendar that some program would ask for. */
const calendar = (server: string) =>
  [
    'From: Anna Berg <anna@corp.test>',
    'Subject: Budget',
    'Content-Type: text/calendar; method=REQUEST; charset=utf-8',
    '',
    'BEGIN:VCALENDAR',
    'METHOD:REQUEST',
    `SOURCE;VALUE=URI:${server}/source`,
    'BEGIN:VEVENT',
    'UID:a',
    'SUMMARY:Budget 2027',
    'DTSTART;TZID=Asia/Tokyo:20270713T100000',
    'DTEND;TZID=Asia/Tokyo:20270713T113000',
    'RRULE:FREQ=WEEKLY;BYDAY=TU,TH;COUNT=10',
    'SEQUENCE:2',
    `LOCATION:${server}/map`,
    'ORGANIZER;CN=Anna Berg:mailto:anna@corp.test',
    'ATTENDEE;CN=Robin;PARTSTAT=NEEDS-ACTION:mailto:robin@home.test',
    'ATTENDEE;CN=Bo;PARTSTAT=TENTATIVE;ROLE=OPT-PARTICIPANT:mailto:bo@corp.test',
    `DESCRIPTION;ALTREP="${server}/altrep":Bring numbers.\\nJoin at ${server}/join.`,
    `ATTACH:${server}/attach`,
    `IMAGE;VALUE=URI;DISPLAY=BADGE:${server}/image`,
    `CONFERENCE;VALUE=URI:${server}/conference`,
    `X-ALT-DESC;FMTTYPE=text/html:<p>Bring numbers</p><img src="${server}/alt-desc">`,
    'BEGIN:VALARM',
    'ACTION:AUDIO',
    'TRIGGER:-PT15M',
    `ATTACH;FMTTYPE=audio/basic:${server}/alarm`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');

test('nothing in a calendar entry is loaded, and its links are asked about', async ({ page, mailServer, canary }) => {
  await mailServer.deliver([{ raw: calendar(canary.origin('meet.test')) }]);
  await addAccount(page, mailServer.settings(), mailServer.password);
  await openMessage(page, 'Budget');
  await expect(card(page).getByText('Changed invitation')).toBeVisible();
  await expect(card(page)).toContainText('Asia/Tokyo');
  await expect(card(page)).toContainText('Every week on Tuesday and Thursday, 10 times');
  await expect(card(page)).toContainText('Robin and Bo (may come, optional)');
  await expect(page.locator('.body-text')).toContainText('Bring numbers.');
  await page.screenshot({ path: 'test-results/screens/invitation-alone.png' });
  await card(page)
    .getByRole('button', { name: /\/conference/ })
    .click();
  await expect(page.getByRole('dialog', { name: 'Open this link in your browser?' })).toContainText('/conference');
  await page.keyboard.press('Escape');
  expect(canary.requests()).toEqual([]);
});

test('an invitation whose card says all leaves no empty page below it to scroll to', async ({ page, mailServer }) => {
  const described = /^(?:DESCRIPTION|X-ALT-DESC).*\r\n/gm;
  await mailServer.deliver([{ raw: calendar('https://meet.test').replaceAll(described, '') }]);
  await addAccount(page, mailServer.settings(), mailServer.password);
  await page.setViewportSize({ width: 1280, height: 500 });
  await openMessage(page, 'Budget');
  await expect(card(page).getByText('Changed invitation')).toBeVisible();
  await expect.poll(() => page.locator('.body').evaluate(({ clientHeight }) => clientHeight)).toBeLessThan(60);
});
