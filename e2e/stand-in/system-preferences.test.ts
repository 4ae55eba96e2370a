import { expect, it } from 'vitest';
import { accentIn } from './system-preferences.ts';

it.each([
  ['(<(0.20784313725490197, 0.51764705882352946, 0.89411764705882357)>,)', '#3584E4FF'],
  [
    "/org/freedesktop/portal/desktop: org.freedesktop.portal.Settings.SettingChanged ('org.freedesktop.appearance', 'accent-color', <(0.0, 0.0, 1.0)>)",
    '#0000FFFF',
  ],
  ['(<(-1.0, -1.0, -1.0)>,)', ''],
  ['(<(2.0, 0.0, 0.0)>,)', ''],
  ['(<uint32 1>,)', ''],
  ['', ''],
])("of the portal's %s Electron says '%s'", (printed, said) => {
  expect(accentIn(printed)).toBe(said);
});
