import { useState } from 'react';
import type { ArtistPage } from '../../../shared/contract/artists.ts';
import { Segmented } from '../../elements/Segmented.tsx';
import { formatList } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { call } from '../../link/client.ts';
import { Form } from '../form/index.ts';
import { OneName, SameAs, SeveralNames } from './NameFields.tsx';
import { correct } from './say-by-hand.ts';
import { splitName } from './split-name.ts';
import { useSaying } from './use-saying.ts';

type Way = 'same' | 'several' | 'one';

interface NamesDialogProps {
  readonly artist: ArtistPage;
  readonly onClose: () => void;
}

/** Corrects how an artist is credited: another spelling of someone, several people, or a piece of a longer name. */
export function NamesDialog({ artist, onClose }: NamesDialogProps) {
  const { t, language } = useWords();
  const [way, setWay] = useState<Way>('same');
  const [same, setSame] = useState('');
  const [several, setSeveral] = useState(() => splitName(artist.name).join('\n'));
  const [run, setRun] = useState<readonly string[]>([]);
  const [one, setOne] = useState('');
  const saying = useSaying();
  const rule = {
    same: { from: [artist.name], to: namesIn(same) },
    several: { from: [artist.name], to: namesIn(several) },
    one: { from: run, to: namesIn(one) },
  }[way];
  const isSame = rule.from.join('\n') === rule.to.join('\n');
  const isReady = rule.from.length > 0 && rule.to.length > 0 && !isSame;
  const list = (names: readonly string[]): string =>
    formatList(
      language,
      names.map((name) => t('byHand.quoted', { name })),
    );
  const onSave = (): void =>
    saying.say(async () => {
      await correct(t('byHand.corrected', { from: list(rule.from), to: list(rule.to) }), () =>
        call('corrections.correctArtist', { from: [...rule.from], to: [...rule.to] }),
      );
      onClose();
    });
  return (
    <Form
      title={t('byHand.correctArtist', { name: artist.name })}
      saveLabel={t('byHand.correct')}
      isBusy={saying.isBusy}
      isReady={isReady}
      problem={saying.problem}
      onSave={onSave}
      onClose={onClose}
    >
      <Segmented
        label={t('byHand.way')}
        value={way}
        onValue={setWay}
        options={[
          { value: 'same', label: t('byHand.waySame') },
          { value: 'several', label: t('byHand.waySeveral') },
          { value: 'one', label: t('byHand.wayOne') },
        ]}
      />
      {way === 'same' ? <SameAs artist={artist} value={same} onValue={setSame} /> : null}
      {way === 'several' ? <SeveralNames value={several} onValue={setSeveral} /> : null}
      {way === 'one' ? (
        <OneName
          artist={artist}
          run={run}
          name={one}
          onRun={(names) => (setRun(names), setOne(names.join(', ')))}
          onName={setOne}
        />
      ) : null}
      <p className="text-ink-soft">
        {isReady ? t('byHand.willBe', { from: list(rule.from), to: list(rule.to) }) : null}{' '}
        {way === 'one' ? null : t('byHand.willHide', { name: artist.name })} {t('byHand.filesStay')}
      </p>
    </Form>
  );
}

function namesIn(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
