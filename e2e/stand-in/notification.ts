import { EventEmitter } from 'node:events';
import type { NotificationConstructorOptions } from 'electron';
import { program, runProgram } from './desktop.ts';
import { knownOptions, strict } from './strict.ts';

const OPTIONS = ['title', 'body', 'silent', 'urgency', 'timeoutType', 'id'];

/** Notifications by notify-send, where it is installed. */
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
    void runProgram(notifySend, ['--app-name=Unseen', '--', this.title, this.body]).then(() => this.emit('show', {}));
  }

  close(): void {
    this.emit('close', {});
  }
}

export const Notification = strict('Notification', StandInNotification);
