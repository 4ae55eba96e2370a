import './files.css';
import { FileInput } from 'lucide-react';
import { text } from '../text/text.ts';
import { useFileDrops } from './useFileDrops.ts';

/** Says that files can be dropped, while they are held over the window. It lies over bodies' frames, which would keep the drop to themselves. */
export function DropNote() {
  if (!useFileDrops(true)) return null;
  return (
    <div className="drop-note">
      <div className="drop-words">
        <FileInput aria-hidden size={32} strokeWidth={1.5} />
        <p className="drop-title">{text.files.drop}</p>
        <p className="drop-hint">{text.files.dropNote}</p>
      </div>
    </div>
  );
}
