import process from 'node:process';
import { runOnNode24 } from './bootstrap.mjs';

// Paths are meant from where the user stands. npm, which goes to the project first, says where that was.
if (process.env.npm_lifecycle_event !== 'inspect') process.env.INIT_CWD = process.cwd();

runOnNode24('scripts/inspect.ts');
