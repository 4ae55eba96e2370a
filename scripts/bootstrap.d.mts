export const root: string;
export function isInstalled(project: string): boolean;
export function runOnNode24(script: string): void;
