import './ui/ui.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followAccent } from './app/accent.ts';
import { App } from './app/App.tsx';
import { Faults } from './app/Faults.tsx';

followAccent(window.unseen, document.documentElement);

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <Faults>
        <App bridge={window.unseen} search={window.location.search} />
      </Faults>
    </StrictMode>,
  );
