import { FileCheck2, FileUp, X } from 'lucide-react';
import { useId, useState, type DragEvent } from 'react';
import { imports as words } from '../../words/words.js';
import { extensions, formatSize } from './file-choice.js';
import type { Source } from './import-queries.js';

interface FileSlotProps {
  source: Source;
  file: File | undefined;
  /** Why the file that was offered is not taken. */
  problem: string | undefined;
  disabled: boolean;
  onChoose: (files: readonly File[]) => void;
  onRemove: () => void;
}

/** The place of one export: choose its file, or drop it here. */
export function FileSlot({ source, file, problem, disabled, onChoose, onRemove }: FileSlotProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  const name = words.sources[source]!;
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (!disabled) onChoose([...event.dataTransfer.files]);
  };
  return (
    <div
      className={`file-slot ${over ? 'over' : ''} ${file ? 'chosen' : ''} ${problem ? 'refused' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className="row spread file-slot-head">
        <h3>{name}</h3>
        {file && !disabled && (
          <button type="button" className="icon-button" aria-label={words.remove(name)} onClick={onRemove}>
            <X className="icon" aria-hidden />
          </button>
        )}
      </div>
      <p id={`${id}-expected`} className="small soft">
        {words.expected[source]}
      </p>
      {file && (
        <p className="file-slot-name">
          <FileCheck2 className="icon" aria-hidden />
          <span>
            {file.name} <span className="small soft number">{formatSize(file.size)}</span>
          </span>
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} className="file-slot-problem" role="alert">
          {problem}
        </p>
      )}
      {!disabled && (
        <div className="row">
          <label className="file-button utrecht-button utrecht-button--secondary-action">
            <input
              type="file"
              className="visually-hidden"
              accept={extensions[source]}
              aria-describedby={`${id}-expected ${problem ? `${id}-problem` : ''}`}
              onChange={({ target }) => {
                onChoose([...(target.files ?? [])]);
                // The same file can be chosen again after it was changed.
                target.value = '';
              }}
            />
            <FileUp className="icon" aria-hidden />
            <span>
              {file ? words.otherFile : words.chooseFile}
              <span className="visually-hidden"> {words.forSource(name)}</span>
            </span>
          </label>
          <span className="small soft">{over ? words.drop : words.orDrop}</span>
        </div>
      )}
    </div>
  );
}
