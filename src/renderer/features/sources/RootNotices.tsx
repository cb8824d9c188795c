import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../../i18n/use-words.ts';
import { useFolders } from '../../link/queries.ts';
import { useRole } from '../../link/people.ts';
import { notify } from '../../stores/notices.ts';
import { vanishedWords } from './root-words.ts';

/** Says once that a folder of music is in doubt; the question itself stays on the Sources page. For those who may answer. */
export function RootNotices() {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const isAdmin = useRole() === 'admin';
  const { data: folders } = useFolders();
  const told = useRef(new Set<string>());
  useEffect(() => {
    for (const { id, path, question, reason } of (isAdmin ? folders : undefined) ?? []) {
      if (question === null || question.answer !== null || reason !== 'vanished') continue;
      const key = `${id} ${question.askedAt}`;
      if (told.current.has(key)) continue;
      told.current.add(key);
      notify({
        name: 'roots',
        title: t('roots.noticeTitle', { path }),
        text: `${vanishedWords(t, question)} ${t('roots.ask')}`,
        isError: true,
        action: { label: t('roots.noticeAnswer'), run: () => navigate('/sources') },
      });
    }
  }, [folders, isAdmin, navigate, t]);
  return null;
}
