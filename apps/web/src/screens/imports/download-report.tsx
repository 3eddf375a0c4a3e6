import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { answer, api } from '../../api/api.js';
import { Button } from '../../parts/button.js';
import { Problem } from '../../parts/states.js';
import { imports as words } from '../../words/words.js';
import type { Import } from './import-queries.js';

/** The whole report as a file, for whoever mends the export. */
export function DownloadReport({ run }: { run: Import }) {
  const download = useMutation({
    mutationFn: () =>
      answer(api.GET('/api/v1/imports/{id}/report', { params: { path: { id: run.id } }, parseAs: 'blob' })),
    onSuccess: (blob) => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(blob as Blob);
      link.download = `import-${run.createdAt.slice(0, 10)}.json`;
      link.click();
      URL.revokeObjectURL(link.href);
    },
  });
  return (
    <>
      <Button
        icon={<Download className="icon" aria-hidden />}
        busy={download.isPending}
        onClick={() => download.mutate()}
      >
        {words.download}
      </Button>
      {download.error && <Problem problem={download.error} />}
    </>
  );
}
