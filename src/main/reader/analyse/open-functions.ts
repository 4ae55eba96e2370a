/** Functions whose strings are URLs. */
const URL_FUNCTIONS = new Set([
  'url',
  'src',
  'image',
  'image-set',
  '-webkit-image-set',
  'cross-fade',
  '-webkit-cross-fade',
  'filter',
  '-webkit-filter',
]);
/** IE's: `AlphaImageLoader(src='…')`, `expression(…)`. */
const LEGACY_FUNCTIONS = /alphaimageloader$|^expression$|^-moz-element$/;

const BRACES = '{';

type Kind = 'url' | 'legacy' | 'custom' | 'none';

function kindOf(name: string): Kind {
  if (URL_FUNCTIONS.has(name)) return 'url';
  if (name.startsWith('--')) return 'custom';
  return LEGACY_FUNCTIONS.test(name) ? 'legacy' : 'none';
}

/** The functions and braces that are open at a place in a value. Their kinds are counted: a hostile sheet opens a hundred thousand, and each string in them asks. */
export class OpenFunctions {
  private readonly names: string[] = [];
  private readonly open: Record<Kind, number> = { url: 0, legacy: 0, custom: 0, none: 0 };

  get any(): boolean {
    return this.names.length > 0;
  }

  get innermost(): string {
    return this.names.at(-1) ?? '';
  }

  /** Whether one of them takes a string for an address, was known to old engines alone, or is the message's own. */
  has(kind: Exclude<Kind, 'none'>): boolean {
    return this.open[kind] > 0;
  }

  begin(name: string): void {
    this.names.push(name);
    this.open[kindOf(name)]++;
  }

  end(): void {
    const name = this.names.pop();
    if (name !== undefined) this.open[kindOf(name)]--;
  }

  beginBraces(): void {
    this.begin(BRACES);
  }

  get isInBraces(): boolean {
    return this.innermost === BRACES;
  }

  clear(): void {
    this.names.length = 0;
    this.open.url = this.open.legacy = this.open.custom = this.open.none = 0;
  }
}
