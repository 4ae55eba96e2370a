/** What the window's page puts into the application menu. */
export interface MenuItem {
  label: string;
  key: string;
  enabled: boolean;
}

export interface MenuGroup {
  label: string;
  items: MenuItem[];
}
