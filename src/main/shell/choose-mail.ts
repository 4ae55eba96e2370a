import { dialog, type BrowserWindow, type OpenDialogOptions } from 'electron';

/** What is asked for: where the system has no dialog for both at once (Windows, Linux), folders are asked for apart. */
type MailChoice = 'files' | 'folder';

const PROPERTIES: Readonly<Record<MailChoice, NonNullable<OpenDialogOptions['properties']>>> = {
  // No filter: an mbox has any ending, or none.
  files: process.platform === 'darwin' ? ['openFile', 'openDirectory', 'multiSelections'] : ['openFile', 'multiSelections'],
  folder: ['openDirectory', 'multiSelections'],
};

/** Asks for mail files, or for folders with mail in them. None: the reader changed their mind. */
export async function chooseMail(window: BrowserWindow, choice: MailChoice): Promise<string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { properties: PROPERTIES[choice] });
  return canceled ? [] : filePaths;
}
