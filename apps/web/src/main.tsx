import '@fontsource-variable/source-sans-3';
import './theme/utrecht.css';
import './theme/tokens.css';
import './theme/base.css';
import './parts/parts.css';
import './app/shell.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/query-client.js';
import { router } from './app/router.js';
import { ToastProvider } from './parts/toast.js';
import { SessionGate } from './session/session-gate.js';
import { applyTheme } from './theme/theme.js';

applyTheme();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <ToastProvider>
        <SessionGate>
          <RouterProvider router={router} />
        </SessionGate>
      </ToastProvider>
    </QueryClientProvider>
  </StrictMode>,
);
