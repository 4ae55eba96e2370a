/** `[Official Use Only - General]`, `[Public]`, `[EXTERNAL]`: how secret a message is, or where it came from, as servers of organisations write above it. */
const LABEL = /^\[[^[\]]{2,80}\]$/;

/** Whether a line is such a label, which nobody wrote. */
export const isLabel = (line: string): boolean => LABEL.test(line.trim());
