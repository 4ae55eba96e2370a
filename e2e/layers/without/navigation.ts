/** In place of src/main/shell/navigation.ts: everything may navigate. */
export const guardNavigation = (): void => undefined;
