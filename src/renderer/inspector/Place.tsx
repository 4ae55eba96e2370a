import { LocateFixed } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { NO_PLACE, useUi } from '../app/ui-state.ts';
import { text } from '../text/text.ts';
import { IconButton } from '../ui/Button.tsx';

/** A mouse that only passes by moves nothing. */
const HOVERS_FOR_MS = 300;

/** Shows a place of the message while the mouse rests on what is said of it. Null: it has none. */
export function usePlaceOnHover(place: string | null): Pick<React.DOMAttributes<Element>, 'onMouseEnter' | 'onMouseLeave'> {
  const point = useUi((ui) => ui.point);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  if (place === null) return {};
  return {
    onMouseEnter: () => {
      timer.current = setTimeout(() => point(place), HOVERS_FOR_MS);
    },
    onMouseLeave: () => {
      clearTimeout(timer.current);
      if (useUi.getState().place === place) point(NO_PLACE);
    },
  };
}

/** The same by a press. */
export function PlaceButton({ place }: { place: string | null }) {
  const isShown = useUi((ui) => ui.place === place);
  const point = useUi((ui) => ui.point);
  const readAs = useUi((ui) => ui.readAs);
  if (place === null) return null;
  return (
    <IconButton
      icon={LocateFixed}
      className="place-button"
      label={text.inspect.place}
      aria-pressed={isShown}
      onClick={() => {
        readAs('html');
        point(place);
      }}
    />
  );
}
