import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { loadPageSettings } from './page-settings';
import { openSession } from './sign-in/session';

const settings = await loadPageSettings();
const session = settings.signIn === null ? null : await openSession(settings.signIn);
const page = document.getElementById('page');
document.title = settings.title;
if (page) createRoot(page).render(<App settings={settings} session={session} />);
