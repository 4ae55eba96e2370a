import { runOnNode24 } from './bootstrap.mjs';

runOnNode24('scripts/start.ts');
