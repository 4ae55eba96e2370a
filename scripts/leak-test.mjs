import { runOnNode24 } from './bootstrap.mjs';

runOnNode24('scripts/leak-test.ts');
