import { useState } from 'react';
import { imports as words } from '../../words/words.js';
import { sourceOf, whyNot, type ChosenFiles } from './file-choice.js';
import { FileSlot } from './file-slot.js';
import { sources, type Source } from './import-queries.js';

interface FileSlotsProps {
  files: ChosenFiles;
  onChange: (files: ChosenFiles) => void;
  disabled: boolean;
}

/** One place per export. Several files dropped at once each go to the place that their name says. */
export function FileSlots({ files, onChange, disabled }: FileSlotsProps) {
  const [problems, setProblems] = useState<Partial<Record<Source, string>>>({});

  function choose(slot: Source, offered: readonly File[]): void {
    const next = { ...files };
    const wrong = { ...problems };
    for (const file of offered) {
      const place = offered.length === 1 ? slot : sourceOf(file);
      const problem = place ? whyNot(place, file, words) : words.placeless(file.name);
      const at = place ?? slot;
      if (problem) wrong[at] = problem;
      else {
        next[at] = file;
        delete wrong[at];
      }
    }
    setProblems(wrong);
    onChange(next);
  }
  function remove(source: Source): void {
    const { [source]: _gone, ...rest } = files;
    onChange(rest);
  }

  return (
    <div className="file-slots">
      {sources.map((source) => (
        <FileSlot
          key={source}
          source={source}
          file={files[source]}
          problem={problems[source]}
          disabled={disabled}
          onChoose={(offered) => choose(source, offered)}
          onRemove={() => remove(source)}
        />
      ))}
    </div>
  );
}
