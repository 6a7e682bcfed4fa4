import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import '@fontsource-variable/source-sans-3';
import '@levada/ui/style.css';
import { startLanguages } from './languages/language.js';
import { queries } from './queries.js';
import { router } from './router.js';

await startLanguages();
createRoot(document.getElementById('levada')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
