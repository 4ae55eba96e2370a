/** What a class of a body may be called: letters, digits, and the marks with which tools say what a class does (`sm:w-1/2`, `p-2.5`, `w-[600px]`, `-mt-1`). */
const NAME = /^[\p{L}\p{N}_:/.%[\]!&#+*,-]{1,200}$/u;

/** No attribute of a body holds what could be an address, and no style what looks like one. */
const ADDRESS = /[\\/]{2}|^\/|\b(?:javascript|vbscript|data|cid|mid|blob|about|mailto|tel|file|filesystem|view-source):/i;

export const isClassName = (name: string): boolean => NAME.test(name) && !ADDRESS.test(name);
