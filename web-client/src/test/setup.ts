import { configure } from '@testing-library/svelte';
import { beforeAll } from 'vitest';
import { useLanguage } from '../i18n/locale.svelte';

// Pages are fetched when first shown; on a busy machine that takes its time.
configure({ asyncUtilTimeout: 15_000 });

beforeAll(async () => {
  await useLanguage('zh');
});
