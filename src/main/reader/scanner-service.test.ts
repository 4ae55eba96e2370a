import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Which packages a process of its own loads for the module. */
const packagesOf = (module: string): string[] => {
  const script = `
    import { registerHooks } from 'node:module';
    const packages = new Set();
    registerHooks({ resolve(specifier, context, next) {
      const found = next(specifier, context);
      const [, name] = /\\/node_modules\\/((?:@[^/]+\\/)?[^/]+)\\/(?!.*\\/node_modules\\/)/.exec(found.url) ?? [];
      if (name) packages.add(name);
      return found;
    } });
    await import(${JSON.stringify(join(import.meta.dirname, module))});
    console.log(JSON.stringify([...packages]));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' })) as string[];
};

it('what arrives is scanned without a DOM, which what is opened has', () => {
  expect(packagesOf('service.ts')).toContain('jsdom');
  const scanner = packagesOf('scanner-service.ts');
  expect(scanner).toContain('htmlparser2');
  expect(scanner.filter((name) => name === 'jsdom' || name === 'dompurify')).toEqual([]);
});
