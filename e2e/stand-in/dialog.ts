import type { Dialog, FileFilter, MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron';
import { freeDownload, program, runProgram, say } from './desktop.ts';
import { knownOptions, strict } from './strict.ts';

const FILE_OPTIONS = ['title', 'defaultPath', 'buttonLabel', 'filters', 'properties', 'message', 'nameFieldLabel', 'showsTagField'];
const MESSAGE_OPTIONS = ['message', 'detail', 'title', 'type', 'buttons', 'defaultId', 'cancelId', 'noLink', 'normalizeAccessKeys'];

const filters = (list: FileFilter[] = []) =>
  list.map(({ name, extensions }) => `--file-filter=${name} | ${extensions.map((extension) => `*.${extension}`).join(' ')}`);

/** Dialogs take their window first, or no window. */
const optionsOf = (args: unknown[]): object => args.at(-1) as object;

async function showSaveDialog(...args: unknown[]) {
  const options: SaveDialogOptions = optionsOf(args) as SaveDialogOptions;
  knownOptions('dialog.showSaveDialog option', options, FILE_OPTIONS);
  const zenity = program('zenity');
  if (!zenity) {
    const filePath = freeDownload(options.defaultPath ?? 'file');
    say(`zenity is not installed, so nobody can be asked for a place. Saving as ${filePath}`);
    return { canceled: false, filePath };
  }
  const { code, output } = await runProgram(zenity, [
    '--file-selection',
    '--save',
    `--title=${options.title ?? 'Save'}`,
    `--filename=${options.defaultPath ?? ''}`,
    ...filters(options.filters),
  ]);
  return code === 0 && output !== '' ? { canceled: false, filePath: output } : { canceled: true, filePath: '' };
}

async function showOpenDialog(...args: unknown[]) {
  const options: OpenDialogOptions = optionsOf(args) as OpenDialogOptions;
  knownOptions('dialog.showOpenDialog option', options, FILE_OPTIONS);
  const zenity = program('zenity');
  if (!zenity) {
    say('zenity is not installed, so nobody can be asked for a file.');
    return { canceled: true, filePaths: [] };
  }
  const { code, output } = await runProgram(zenity, [
    '--file-selection',
    '--separator=\n',
    `--title=${options.title ?? 'Open'}`,
    ...(options.properties?.includes('openDirectory') ? ['--directory'] : []),
    ...(options.properties?.includes('multiSelections') ? ['--multiple'] : []),
    ...filters(options.filters),
  ]);
  return code === 0 && output !== '' ? { canceled: false, filePaths: output.split('\n') } : { canceled: true, filePaths: [] };
}

async function showMessageBox(...args: unknown[]) {
  const options: MessageBoxOptions = optionsOf(args) as MessageBoxOptions;
  knownOptions('dialog.showMessageBox option', options, MESSAGE_OPTIONS);
  const buttons = options.buttons?.length ? options.buttons : ['OK'];
  const cancel = options.cancelId ?? 0;
  const text = [options.message, options.detail].filter(Boolean).join('\n\n');
  const zenity = program('zenity');
  if (!zenity) {
    say(`${text}\n(zenity is not installed, so nobody can be asked; the answer is "${buttons[cancel]}".)`);
    return { response: cancel, checkboxChecked: false };
  }
  const { output } = await runProgram(zenity, [
    '--question',
    '--switch',
    '--no-markup',
    `--title=${options.title ?? ''}`,
    `--text=${text}`,
    ...buttons.map((button) => `--extra-button=${button}`),
  ]);
  const chosen = buttons.indexOf(output);
  return { response: chosen === -1 ? cancel : chosen, checkboxChecked: false };
}

function showErrorBox(title: string, content: string): void {
  say(`${title}\n${content}`);
  const zenity = program('zenity');
  if (zenity) void runProgram(zenity, ['--error', '--no-markup', `--title=${title}`, `--text=${content}`]);
}

/** Dialogs by zenity, where it is installed; else a save goes to the Downloads folder and a question is answered with "cancel". */
export const dialog = strict('dialog', { showSaveDialog, showOpenDialog, showMessageBox, showErrorBox } satisfies Pick<
  Dialog,
  'showSaveDialog' | 'showOpenDialog' | 'showMessageBox' | 'showErrorBox'
>) as Dialog;
