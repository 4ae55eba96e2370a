import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { changeAnswers } from './change-answers.ts';

it('answers that are here are changed; what is to be read again still is, and what was never asked for is not made up', async () => {
  const client = new QueryClient();
  for (const name of ['fresh', 'stale']) client.setQueryData(['list', name], 1);
  client.setQueryData(['other'], 1);
  await client.invalidateQueries({ queryKey: ['list', 'stale'] });
  client.getQueryCache().build(client, { queryKey: ['list', 'unasked'] });

  changeAnswers<number>(client, ['list'], (value) => value + 1);

  const stateOf = (...queryKey: string[]) => client.getQueryState<number>(queryKey);
  expect(stateOf('list', 'fresh')).toMatchObject({ data: 2, isInvalidated: false });
  expect(stateOf('list', 'stale')).toMatchObject({ data: 2, isInvalidated: true });
  expect(stateOf('list', 'unasked')?.data).toBeUndefined();
  expect(stateOf('other')?.data).toBe(1);
});
