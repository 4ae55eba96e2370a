import { useEffect, useState } from 'react';
import { isDraggingOut } from '../reading/drag-out.ts';

const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;

/** Where a text may be dropped as it may be typed. */
const isField = (target: EventTarget | null) => target instanceof Element && target.closest('input, textarea') !== null;

/**
 * Takes files that are dropped on the window, which the preload hands to main, and refuses whatever else is: nothing that is dropped
 * loads or leads anywhere.
 * @param accepts false: files are refused as well
 * @returns whether files are held over the window now
 */
export function useFileDrops(accepts: boolean): boolean {
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    const over = (event: DragEvent) => {
      const takes = accepts && hasFiles(event) && !isDraggingOut();
      if (!takes && isField(event.target) && !hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = takes ? 'copy' : 'none';
      if (event.type === 'dragenter') setOver(takes);
    };
    const leave = ({ relatedTarget }: DragEvent) => {
      // From one thing of the window to another it has not left.
      if (relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (hasFiles(event) || !isField(event.target)) event.preventDefault();
    };
    window.addEventListener('dragenter', over);
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', over);
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [accepts]);

  return isOver;
}
