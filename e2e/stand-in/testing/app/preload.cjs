const { contextBridge, ipcRenderer, webUtils } = require('electron');

const tried = (name) => {
  try {
    require(name);
    return 'given';
  } catch (error) {
    return error.message;
  }
};

let dropped = [];
window.addEventListener('dragover', (event) => event.preventDefault());
window.addEventListener('drop', (event) => {
  dropped = [...event.dataTransfer.files].map((file) => webUtils.getPathForFile(file));
});

contextBridge.exposeInMainWorld('tiny', {
  echo: (...args) => ipcRenderer.invoke('echo', ...args),
  fails: () => ipcRenderer.invoke('fails'),
  missing: () => ipcRenderer.invoke('missing'),
  seen: () => ipcRenderer.invoke('seen'),
  utility: (value) => ipcRenderer.invoke('utility', value),
  abort: () => ipcRenderer.invoke('abort'),
  openLink: (url) => ipcRenderer.invoke('open', url),
  save: (name) => ipcRenderer.invoke('save', name),
  theme: (source) => ipcRenderer.invoke('theme', source),
  quit: () => ipcRenderer.send('quit'),
  dropped: () => dropped,
  required: () => ['node:fs', 'fs', 'electron'].map(tried),
  on(listener) {
    const handler = (_event, payload) => listener(payload);
    ipcRenderer.on('told', handler);
    return () => ipcRenderer.off('told', handler);
  },
  nested: { value: [1, { deep: true }] },
});
