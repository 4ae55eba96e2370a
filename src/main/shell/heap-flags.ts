/**
 * V8's flags for processes that bytes stream through. By itself V8 lets the heap of such a process grow to several times what it needs
 * before it looks for what is garbage; with these it looks sooner, which takes some 7 % more time and saves more than half of the memory
 * (`npm run bench -- sync`). Its memory saver saves another 35 MB
 * in two threads, for some 10 % of the time; `--optimize-for-size` saves as much and takes twice that.
 */
const SMALL: readonly string[] = ['--max-semi-space-size=4', '--heap-growing-percent=30', '--memory-saver-mode'];

/** What is scanned leaves more behind than anything else, most of it at once: with more room for it a fifth of the time is saved. */
const ROOM_FOR_SCANS: readonly string[] = ['--max-semi-space-size=8', '--heap-growing-percent=30'];

/** @param name of a utility process, as of `startUtility` */
export const heapFlags = (name: string): readonly string[] => (name === 'scanner' ? ROOM_FOR_SCANS : SMALL);
