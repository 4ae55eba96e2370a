import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import type { AccountId } from '../../shared/model.ts';
import { startSocksServer } from '../testing/socks-server.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { approvedPictures } from './approved-pictures.ts';
import { openLedger } from './ledger.ts';

it('a picture that is still on its way when its account is removed does not come to the disk', async () => {
  const server = createServer((request, response) => response.writeHead(request.url === '/none.png' ? 404 : 200).end('a picture'));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const proxy = await startSocksServer((server.address() as AddressInfo).port);
  const folder = temporaryFolder('approved');
  const [goes, stays] = ['goes', 'stays'] as AccountId[] as [AccountId, AccountId];
  let isRemoved = false;
  const pictures = approvedPictures(`${folder}/pictures`, openLedger(`${folder}/ledger.ndjson`), {
    async check() {
      if (isRemoved) await pictures.forgetAccount(goes);
      return { contentType: 'image/png' };
    },
    trackerOf: () => null,
    network: () => ({ proxy: proxy.url }),
  });
  const fetch = async (account: AccountId, ...names: string[]) => {
    const fetched = pictures.fetch(account, {
      sender: null,
      asked: true,
      pictures: names.map((name, id) => ({ id, url: `http://shop.test/${name}` })),
    });
    return (await Promise.all(fetched.values())).map(({ state }) => state);
  };
  const kept = () => readdirSync(`${folder}/pictures`, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;

  expect(await fetch(goes, 'a.png', 'none.png')).toEqual(['loaded', 'failed']);
  expect(await fetch(stays, 'a.png')).toEqual(['loaded']);
  expect(kept()).toBe(3);
  isRemoved = true;
  expect(await fetch(goes, 'b.png')).toEqual(['loaded']);
  expect(kept()).toBe(1);

  server.closeAllConnections();
  server.close();
  await proxy.stop();
});
