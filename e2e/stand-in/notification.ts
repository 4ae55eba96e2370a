import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { NotificationConstructorOptions } from 'electron';
import { program } from './desktop.ts';
import { lifecycle } from './lifecycle.ts';
import { knownOptions, strict } from './strict.ts';

const OPTIONS = ['title', 'body', 'silent', 'urgency', 'timeoutType', 'id'];

/** What a click on a notification is called (Desktop Notifications Specification). */
const CLICK = 'default';

/** Notifications by notify-send, where it is installed. It waits, and says which action was chosen. */
class StandInNotification extends EventEmitter {
  readonly title: string;
  readonly body: string;

  constructor(options: NotificationConstructorOptions = {}) {
    super();
    knownOptions('Notification option', options, OPTIONS);
    this.title = options.title ?? '';
    this.body = options.body ?? '';
    return strict('Notification', this);
  }

  static isSupported(): boolean {
    return program('notify-send') !== null;
  }

  show(): void {
    const notifySend = program('notify-send');
    if (!notifySend) return;
    const child = spawn(notifySend, ['--app-name=Unseen', `--action=${CLICK}=View`, '--', this.title, this.body], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    lifecycle.children.add(child);
    let chosen = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (chosen += text));
    child.on('spawn', () => this.emit('show', {}));
    child.on('error', () => lifecycle.children.delete(child));
    child.on('close', () => {
      lifecycle.children.delete(child);
      if (chosen.trim() === CLICK) this.emit('click', {});
      this.emit('close', {});
    });
  }

  close(): void {
    this.emit('close', {});
  }
}

export const Notification = strict('Notification', StandInNotification);
