import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import type { MessageId } from '../../shared/model.ts';
import { openDocuments } from '../reading/open-documents.ts';
import { classifyNavigation } from './classify-navigation.ts';
import { guardNavigation } from './navigation.ts';

describe('a wish to navigate', () => {
  it.each([
    ['the app in its own frame', 'unseen://app/index.html', true, 'app'],
    ['a body in a subframe', 'mail://0a/', false, 'body'],
    ['a link of a body', 'mail://0a/link/12', false, 'link'],
    ['the app in a subframe', 'unseen://app/index.html', false, 'refused'],
    ['another page of the app', 'unseen://app/other.html', true, 'refused'],
    ['a body in the main frame', 'mail://0a/', true, 'refused'],
    ['the web', 'https://tracker.example/', false, 'refused'],
    ['the web, in the main frame', 'https://tracker.example/', true, 'refused'],
    ['a script', 'javascript:alert(1)', false, 'refused'],
    ['a document in the address', 'data:text/html,x', false, 'refused'],
    ['a file', 'file:///etc/passwd', false, 'refused'],
    ['an empty document', 'about:blank', false, 'refused'],
    ['a picture as a document', 'mail://0a/remote/1', false, 'refused'],
    ['a link with a query', 'mail://0a/link/1?x', false, 'refused'],
    ['a link that is no number', 'mail://0a/link/x', false, 'refused'],
    ['no address', '', false, 'refused'],
  ])('%s', (_, url, isMainFrame, kind) => {
    expect(classifyNavigation(url, isMainFrame).kind).toBe(kind);
  });
});

describe('the guard of a window', () => {
  const setup = () => {
    const documents = openDocuments();
    const token = documents.add({ messageId: 5 as MessageId, section: '2', html: '', parts: new Map(), pictures: new Map() });
    const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: vi.fn(), navigationHistory: { clear: vi.fn() } });
    const ask = vi.fn();
    guardNavigation(contents as never, documents, ask);
    const tell = (name: string, details: object = {}) => {
      const event = { preventDefault: vi.fn(), ...details };
      contents.emit(name, event);
      return event.preventDefault.mock.calls.length > 0;
    };
    return { token, contents, ask, tell };
  };

  it('turns a click on a link into a question, and goes nowhere', () => {
    const { token, ask, tell } = setup();
    expect(tell('will-frame-navigate', { url: `mail://${token}/link/3`, isMainFrame: false })).toBe(true);
    expect(ask).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ messageId: 5, section: '2' }), 3);
  });
  it('asks nothing for a message that is not open', () => {
    const { ask, tell } = setup();
    expect(tell('will-frame-navigate', { url: 'mail://00/link/3', isMainFrame: false })).toBe(true);
    expect(ask).not.toHaveBeenCalled();
  });
  it('lets the app and bodies load', () => {
    const { token, tell } = setup();
    expect(tell('will-frame-navigate', { url: 'unseen://app/index.html', isMainFrame: true })).toBe(false);
    expect(tell('will-navigate', { url: 'unseen://app/index.html' })).toBe(false);
    expect(tell('will-frame-navigate', { url: `mail://${token}/`, isMainFrame: false })).toBe(false);
  });
  it('keeps nothing to go back to', () => {
    const { contents, tell } = setup();
    tell('did-frame-navigate');
    expect(contents.navigationHistory.clear).toHaveBeenCalledOnce();
  });
  it('denies every redirect, web view and new window', () => {
    const { contents, tell } = setup();
    expect(tell('will-redirect', { url: 'unseen://app/index.html' })).toBe(true);
    expect(tell('will-attach-webview')).toBe(true);
    expect(tell('will-navigate', { url: 'https://x.example/' })).toBe(true);
    const [[handler]] = contents.setWindowOpenHandler.mock.calls as [[(details: object) => unknown]];
    expect(handler({ url: 'https://x.example/' })).toEqual({ action: 'deny' });
  });
});
