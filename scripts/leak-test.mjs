import process from 'node:process';
import { runOnNode24 } from './bootstrap.mjs';

// A path is meant from where the user stands. npm, which goes to the project first, says where that was.
if (process.env.npm_lifecycle_event !== 'leak-test') process.env.INIT_CWD = process.cwd();

runOnNode24('scripts/leak-test.ts');
