import type { Shape } from './shapes.ts';

/** Pictures that can be seen and whose URL is made for one reader. */
export const SUSPECTED: readonly [shape: Shape, url: string][] = [
  ['picture', 'https://img.ownbrand.example/logo.png?r=kN2vQx8rT4mZb1Lw9Yp3Hs6D'],
  ['picture', 'https://img.ownbrand.example/hero.jpg?uid=6a1d8b1e-7c2f-4f3a-9b4c-5d6e7f8091a2'],
  ['picture', 'https://img.ownbrand.example/hero.jpg?subscriber=6a1d8b1e7c2f4f3a9b4c'],
  ['picture', 'https://img.ownbrand.example/banner.png?contact_id=48392167123'],
  ['picture', 'https://img.ownbrand.example/header.gif?rid=9876543210987'],
  ['picture', 'https://live.ownbrand.example/timer/kN2vQx8rT4mZb1Lw9Yp3Hs6D'],
  ['picture', 'https://live.ownbrand.example/render?token=eyJhbGciOiJIUzI1NiJ9.eyJpZCI6MX0.kN2vQx8rT4mZ'],
  ['picture', 'https://live.ownbrand.example/i.php?e=6a1d8b1e7c2f4f3a9b4c5d6e7f8091a2'],
  ['picture', 'https://live.ownbrand.example/open/kN2vQx8rT4mZb1Lw9Yp3Hs6D/logo.png'],
  ['picture', 'https://live.ownbrand.example/track/6a1d8b1e7c2f4f3a9b4c5d6e7f8091a2/banner.jpg'],
  ['picture', 'https://img.ownbrand.example/logo.png?mi_u=9876543210987'],
  ['picture', 'https://img.ownbrand.example/logo.png?email_hash=6a1d8b1e7c2f4f3a9b4c5d6e7f8091a2'],
  ['picture', 'https://www.ownbrand.example/image/logo.gif?user_id=0a1b2c3d4e5f60718293a4b5'],
  ['picture-bare', 'https://img.ownbrand.example/logo.png?recipient=kN2vQx8rT4mZb1Lw9Yp3'],
  ['picture-bare', 'https://live.ownbrand.example/weather/kN2vQx8rT4mZb1Lw9Yp3Hs6D'],
  ['picture', 'https://img.ownbrand.example/logo.png?me=ANNA_MD5'],
  ['picture', 'https://img.ownbrand.example/avatar/ANNA_SHA256.png'],
  ['picture', 'https://img.ownbrand.example/card.png?to=anna.reader%40mail.example'],
  ['background', 'https://img.ownbrand.example/bg.jpg?r=kN2vQx8rT4mZb1Lw9Yp3Hs6D'],
  ['picture', 'https://img.ownbrand.example/UNSUB_TOKEN/logo.png'],
  ['picture', 'https://img.ownbrand.example/?kN2vQx8rT4mZb1Lw9Yp3Hs6D'],
  ['picture', 'https://img.ownbrand.example/logo.png?cb=UNSUB_TOKEN'],
];
