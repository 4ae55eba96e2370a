/** The layers of the wall, after ARCHITECTURE.md. */
export type LayerName = 'sanitiser' | 'policy' | 'frame' | 'lock' | 'navigation';

export const LAYERS: Readonly<Record<LayerName, string>> = {
  sanitiser: 'the sanitiser',
  policy: 'the Content-Security-Policy',
  frame: "the frame's sandbox",
  lock: 'the session lock',
  navigation: 'the navigation guard',
};

const ALL = Object.keys(LAYERS) as LayerName[];

/** An app that is put together from the same modules, without some of its layers. */
export interface Variant {
  id: string;
  title: string;
  without: readonly LayerName[];
  /** Nothing is left to keep anything in: it has to leak, or the test is blind. */
  mustLeak: boolean;
}

const allBut = (kept: LayerName) => ALL.filter((layer) => layer !== kept);

/** Everything that is claimed of the layers, and the proof that the test would see it if it were not so. */
export const VARIANTS: readonly Variant[] = [
  { id: 'whole', title: 'the whole wall', without: [], mustLeak: false },
  ...ALL.map((layer) => ({ id: `no-${layer}`, title: `without ${LAYERS[layer]}`, without: [layer], mustLeak: false })),
  { id: 'only-sanitiser', title: 'the sanitiser alone', without: allBut('sanitiser'), mustLeak: false },
  { id: 'only-lock', title: 'the session lock alone', without: allBut('lock'), mustLeak: false },
  { id: 'nothing', title: 'no layer at all (the test can fail)', without: ALL, mustLeak: true },
];
