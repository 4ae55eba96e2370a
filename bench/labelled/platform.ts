import { message, type Author } from './author.ts';
import { newsletter, type Style } from './layout.ts';
import type { LabelledMessage } from './model.ts';

/** A newsletter as one sending platform makes it. Functions give URLs as they are; `top` and `bottom` give markup. */
export interface Platform {
  id: string;
  about: string;
  brand?: string;
  style: Style;
  picture: (author: Author, file: string) => string;
  click: (author: Author) => string;
  unsubscribe?: (author: Author) => string;
  top?: (author: Author) => string;
  bottom?: (author: Author) => string;
  headers?: (author: Author) => [name: string, value: string][];
  me?: string[];
}

export function fromPlatform(platform: Platform): LabelledMessage {
  return message(platform.id, platform.about, (author) => {
    const unsubscribe = platform.unsubscribe ?? platform.click;
    const stop = unsubscribe(author);
    return {
      headers: [['List-Unsubscribe', `<${stop}>`], ['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'], ...(platform.headers?.(author) ?? [])],
      me: platform.me,
      html: newsletter(author, {
        brand: platform.brand ?? 'Fernhill Goods',
        style: platform.style,
        picture: platform.picture,
        click: platform.click,
        unsubscribe,
        top: platform.top?.(author),
        bottom: platform.bottom?.(author),
      }),
    };
  });
}

/** The same picture must have the same address each time it is used: made from its name, not from chance. */
export const fixed = (host: string) => (_author: Author, file: string) => `${host}${file}`;

/** What SendGrid puts on its pixel beside the address. */
export const SENDGRID_PIXEL =
  'alt="" width="1" height="1" border="0" style="height:1px !important;width:1px !important;border-width:0 !important;margin-top:0 !important;margin-bottom:0 !important;margin-right:0 !important;margin-left:0 !important;padding-top:0 !important;padding-bottom:0 !important;padding-right:0 !important;padding-left:0 !important;"';
