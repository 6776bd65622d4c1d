import { mount } from 'svelte';
import './ui/tokens.css';
import './ui/base.css';
import App from './app/App.svelte';
import { preferredLanguage, useLanguage } from './i18n/locale.svelte';
import { applyKeptTheme } from './ui/theme.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
applyKeptTheme();
await useLanguage(preferredLanguage());
mount(App, { target });
