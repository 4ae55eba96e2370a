import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeBridge } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { summaryOf, view } from '../testing/mail.ts';
import { hubspotPixel, NO_REPORT } from '../testing/reports.ts';
import { openMessage, renderApp } from '../testing/render-app.tsx';

async function inspect(subject: RegExp) {
  const { user, bridge } = renderApp();
  await openMessage(user, subject);
  await user.keyboard('i');
  return { inspector: within(await screen.findByRole('complementary', { name: 'Inspector' })), bridge, user };
}

it('the verdict comes first, then what they would have learnt', async () => {
  const { inspector } = await inspect(/Autumn/);
  expect(inspector.getByText(/Mailchimp and HubSpot wanted to know when you read this/)).toBeTruthy();
  const [first] = inspector.getAllByRole('heading', { level: 3 });
  expect(first?.textContent).toBe('What they would have learnt');
});

it('each tracker has its name, its grade, its evidence and its fate', async () => {
  const { inspector } = await inspect(/Autumn/);
  const tracker = within(inspector.getByRole('heading', { name: 'Mailchimp' }).closest('article')!);
  expect(tracker.getByText('Known tracker')).toBeTruthy();
  expect(tracker.getByText('One pixel wide and high.')).toBeTruthy();
  expect(tracker.getByText('width="1" height="1"')).toBeTruthy();
  expect(tracker.getByText('Kept out')).toBeTruthy();
  expect(inspector.getByText('Unnamed tracker at metrics.shop.example')).toBeTruthy();
});

it('no address in it can be followed', async () => {
  await inspect(/Autumn/);
  const inspector = screen.getByRole('complementary', { name: 'Inspector' });
  expect(inspector.querySelectorAll('a')).toHaveLength(0);
  expect(inspector.textContent).toContain('list-manage.com/track/open.php');
});

it('many pictures are shown by and by', async () => {
  const { inspector, user } = await inspect(/Autumn/);
  expect(inspector.queryByText(/picture-15.jpg/)).toBeNull();
  await user.click(inspector.getByRole('button', { name: 'Show 8 more' }));
  const rows = inspector.getByText(/picture-15.jpg/).closest('ul')?.children;
  expect(rows).toHaveLength(12);
  // Who works by keyboard goes on from the first that came.
  expect(document.activeElement).toBe(rows?.[4]);
});

it('hundreds of trackers are counted at once, and shown by and by', async () => {
  const resources = Array.from({ length: 300 }, (_, at) => ({ ...hubspotPixel, id: at + 1, host: `t${at}.watch.example`, service: null }));
  const swarm = view(112, { subject: 'A swarm', report: { ...NO_REPORT, resources } });
  const { user } = renderApp(fakeBridge(fakeMain({ views: [swarm], messages: [summaryOf(swarm)] })));
  await openMessage(user, /A swarm/);
  await user.keyboard('i');
  const inspector = within(await screen.findByRole('complementary', { name: 'Inspector' }));
  const heading = await inspector.findByRole('heading', { name: /^Trackers/ });
  expect(heading.textContent).toContain('300');
  expect(inspector.getAllByRole('article')).toHaveLength(25);
  await user.click(inspector.getByRole('button', { name: 'Show 275 more' }));
  expect(inspector.getAllByRole('article')).toHaveLength(300);
});

it('a spoofed sender fails in words, and the check that failed is shown', async () => {
  const { inspector } = await inspect(/Action required/);
  expect(inspector.getByText('Your provider says that this message does not come from bank.example.')).toBeTruthy();
  expect(inspector.getByRole('cell', { name: 'DMARC' })).toBeTruthy();
  expect(inspector.getByText(/The name is written to look like another one/)).toBeTruthy();
});

it('whether it is open is a setting, so that it lasts', async () => {
  const { bridge, inspector, user } = await inspect(/Autumn/);
  await waitFor(() => expect(bridge.main.state.settings.inspectorOpen).toBe(true));
  await user.click(inspector.getByRole('button', { name: 'Close the inspector' }));
  await waitFor(() => expect(bridge.main.state.settings.inspectorOpen).toBe(false));
});

it('as long as nobody has chosen, it stands where every pane has room, and never before a message is open', async () => {
  const main = fakeMain();
  main.state = { ...main.state, settings: { ...main.state.settings, inspectorOpen: null } };
  const { user, bridge } = renderApp(fakeBridge(main));
  const inspector = () => screen.queryByRole('complementary', { name: 'Inspector' });
  const resize = (width: number) =>
    act(() => {
      window.innerWidth = width;
      window.dispatchEvent(new Event('resize'));
    });
  resize(1440);
  await screen.findByRole('option', { name: /Autumn/ });
  expect(inspector()).toBeNull();
  await openMessage(user, /Autumn/);
  expect(inspector()).not.toBeNull();
  // Here it would leave the mailboxes their icons only.
  resize(1280);
  expect(inspector()).toBeNull();
  expect(screen.getByRole('button', { name: 'Inspector: 3 trackers: Mailchimp, HubSpot' }).getAttribute('aria-pressed')).toBe('false');
  await user.keyboard('i');
  expect(inspector()).not.toBeNull();
  expect(bridge.main.state.settings.inspectorOpen).toBe(true);
});

it('in a narrow window it hides nothing until it is asked for, and Escape puts it away', async () => {
  window.innerWidth = 800;
  const main = fakeMain();
  main.state = { ...main.state, settings: { ...main.state.settings, inspectorOpen: true } };
  const { user, bridge } = renderApp(fakeBridge(main));
  await openMessage(user, /Autumn/);
  expect(screen.queryByRole('complementary', { name: 'Inspector' })).toBeNull();

  await user.click(screen.getByRole('button', { name: 'Inspector: 3 trackers: Mailchimp, HubSpot' }));
  const drawer = screen.getByRole('complementary', { name: 'Inspector' });
  expect(drawer.contains(document.activeElement)).toBe(true);
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('complementary', { name: 'Inspector' })).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('main', { name: 'Message' }));
  expect(bridge.main.state.settings.inspectorOpen).toBe(true);
});

it('its button says that nobody watches, whether it is open or not', async () => {
  const { user } = renderApp(fakeBridge(fakeMain({ views: [view(112, { report: NO_REPORT, pictures: { state: 'none' } })] })));
  await openMessage(user, /Autumn/);
  const button = await screen.findByRole('button', { name: 'Inspector: Nobody is watching this message.' });
  expect(button.textContent).toBe('Unwatched');
});

it('over a message, it goes when another message is opened', async () => {
  window.innerWidth = 800;
  const { user } = renderApp();
  await openMessage(user, /Autumn/);
  await user.keyboard('i');
  expect(screen.getByRole('complementary', { name: 'Inspector' })).toBeTruthy();
  await user.keyboard('j');
  expect(screen.queryByRole('complementary', { name: 'Inspector' })).toBeNull();
});

it('the report can be kept as a page or for a program', async () => {
  const bridge = fakeBridge();
  const { user } = renderApp(bridge);
  await openMessage(user, /Autumn/);
  await user.click(await screen.findByRole('button', { name: /Inspector|tracker/ }));
  await user.click(await screen.findByRole('button', { name: 'Keep this report' }));
  await user.click(await screen.findByRole('menuitem', { name: /Save as a page/ }));
  expect(await screen.findByText(/Autumn\.html/)).toBeTruthy();
  expect(bridge.calls.filter(({ channel }) => channel === 'report:save').map(({ request }) => request)).toMatchObject([
    { section: '', format: 'html' },
  ]);
});

it('tells how often this sender has tracked, since when, and with whose help', async () => {
  const { inspector } = await inspect(/Autumn/);
  expect(await inspector.findByRole('heading', { name: 'This sender' })).toBeTruthy();
  expect(inspector.getByText(/3 of 4 messages from them track you\. The first that did came on/)).toBeTruthy();
});

it('the report is copied as text by main', async () => {
  const { bridge, user } = await inspect(/Autumn/);
  await user.click(await screen.findByRole('button', { name: 'Keep this report' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Copy as text' }));
  expect(await screen.findByText('The report was copied.')).toBeTruthy();
  expect(bridge.calls).toContainEqual({ channel: 'report:copy', request: { messageId: 112, section: '' } });
});

it('what is said of a picture or a link shows its place in the message', async () => {
  const autumn = view(112, { places: ['unseen-0', 'unseen-link-0'] });
  const { user } = renderApp(fakeBridge(fakeMain({ views: [autumn] })));
  await openMessage(user, /Autumn/);
  await user.keyboard('i');
  const panel = within(await screen.findByRole('complementary', { name: 'Inspector' }));
  const frame = () => document.querySelector('iframe.body-frame')?.getAttribute('src');
  const before = frame();
  const [first, second] = panel.getAllByRole('button', { name: 'Show its place in the message' });
  await user.click(first as HTMLElement);
  expect(frame()).toBe(`${before}#unseen-0`);
  expect(first?.getAttribute('aria-pressed')).toBe('true');
  await user.hover(second?.closest('li') as HTMLElement);
  await waitFor(() => expect(frame()).toBe(`${before}#unseen-link-0`));
  await user.unhover(second?.closest('li') as HTMLElement);
  // Not without a fragment: the frame would load anew, and scroll back.
  await waitFor(() => expect(frame()).toBe(`${before}#unseen-nowhere`));
});

it('while the next message is on its way nothing is said of any', async () => {
  const { promise, resolve: answer } = Promise.withResolvers<void>();
  const bridge = fakeBridge(fakeMain(), {
    'message:open': async ({ messageId }) => {
      if (messageId !== 112) await promise;
      return { ok: true, value: view(messageId, {}) };
    },
  });
  const { user } = renderApp(bridge);
  await openMessage(user, /Autumn/);
  await user.keyboard('i');
  const panel = screen.getByRole('complementary', { name: 'Inspector' }).querySelector('.inspector');
  await screen.findByRole('button', { name: 'Keep this report' });
  await user.keyboard('j');
  await waitFor(() => expect(panel?.getAttribute('aria-busy')).toBe('true'));
  expect(screen.queryByRole('button', { name: 'Keep this report' })).toBeNull();
  expect(screen.queryByText(/Open a message to see/)).toBeNull();
  answer();
  await waitFor(() => expect(panel?.getAttribute('aria-busy')).toBe('false'));
  expect(screen.getByRole('button', { name: 'Keep this report' })).toBeTruthy();
});
