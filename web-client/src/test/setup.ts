import { beforeAll } from 'vitest';
import { useLanguage } from '../i18n/locale.svelte';

beforeAll(async () => {
  await useLanguage('zh');
});
