import '#ui/theme/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { currentLanguage, showLanguage } from '#ui/language/instance.ts';
import { followOtherTabs } from '#ui/session/session.ts';
import { applyPalette } from '#ui/theme/palette.ts';
import { App } from './app/App.tsx';

applyPalette(document.documentElement.style);
showLanguage(currentLanguage());
followOtherTabs();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with id root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
