import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const SCHEMES = ['light', 'dark'] as const;

/**
 * That axe objects to nothing. The body is somebody else's document; legacy mode, because the app lets nobody open a second page, not even axe.
 * @param over `menu`: an open menu is over everything, and in no landmark
 */
export async function expectAccessible(page: Page, over?: 'menu'): Promise<void> {
  const axe = new AxeBuilder({ page }).exclude('iframe').setLegacyMode();
  const { violations } = await axe.disableRules(over ? ['region'] : []).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target, html }) => [target, html])])).toEqual([]);
}

/** The same, light and dark; the page stays dark. @param eachTime what else is done in each */
export async function expectAccessibleInBoth(page: Page, eachTime?: (scheme: (typeof SCHEMES)[number]) => Promise<unknown>): Promise<void> {
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
    await eachTime?.(colorScheme);
  }
}
