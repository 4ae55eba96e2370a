import * as v from 'valibot';
import type { Settings } from '../shared/model.ts';
import { openJsonFile } from './files/json-file.ts';

export const DEFAULT_SETTINGS: Settings = { theme: 'system', markReadOnOpen: true, inspectorOpen: true, pictureProxy: null };

/** A SOCKS 5 proxy with its port and nothing else: no user, no path. */
export const socksProxy = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(300),
  v.regex(/^socks5:\/\/(?:[a-z0-9.-]+|\[[0-9a-f:]+\]):\d{1,5}$/i),
  v.check((value) => URL.canParse(value)),
);

/** A setting that an older version did not have gets its default. */
const schema = v.object({
  theme: v.optional(v.picklist(['system', 'light', 'dark']), DEFAULT_SETTINGS.theme),
  markReadOnOpen: v.optional(v.boolean(), DEFAULT_SETTINGS.markReadOnOpen),
  inspectorOpen: v.optional(v.boolean(), DEFAULT_SETTINGS.inspectorOpen),
  pictureProxy: v.optional(v.nullable(socksProxy), DEFAULT_SETTINGS.pictureProxy),
});

export interface SettingsFile {
  current(): Settings;
  change(change: Partial<Settings>): Promise<Settings>;
}

export async function openSettings(path: string): Promise<SettingsFile> {
  const parse = (value: unknown) => {
    const result = v.safeParse(schema, value);
    return result.success ? result.output : null;
  };
  const file = await openJsonFile<Settings>(path, parse, DEFAULT_SETTINGS);
  return {
    current: () => file.value,
    async change(change) {
      await file.write({ ...file.value, ...change });
      return file.value;
    },
  };
}
