import { Link } from 'wouter';
import { useWords } from '../../i18n/use-words.ts';
import { useRole } from '../../link/people.ts';
import { AboutSection } from './AboutSection.tsx';
import { KeysSection } from './KeysSection.tsx';
import { LibrarySection } from './LibrarySection.tsx';
import { LookSection } from './LookSection.tsx';
import { PlaybackSection } from './PlaybackSection.tsx';
import { PeopleSection } from './PeopleSection.tsx';
import { PrivacySection } from './PrivacySection.tsx';
import { ProfileSection } from './ProfileSection.tsx';
import { UserDataSection } from './UserDataSection.tsx';
import { ViewHeading } from '../../elements/ViewHeading.tsx';

const sections = {
  look: LookSection,
  profile: ProfileSection,
  data: UserDataSection,
  people: PeopleSection,
  library: LibrarySection,
  playback: PlaybackSection,
  privacy: PrivacySection,
  keys: KeysSection,
  about: AboutSection,
} as const;

type SectionName = keyof typeof sections;

/** One section at a time; each has an address of its own. */
export function SettingsView({ section }: { readonly section: string | undefined }) {
  const { t } = useWords();
  const name: SectionName = isSection(section) ? section : 'look';
  const Section = sections[name];
  const words: Readonly<Record<SectionName, string>> = {
    look: t('settings.look'),
    profile: t('people.profile'),
    data: t('userData.title'),
    people: t('people.title'),
    library: t('settings.library'),
    playback: t('settings.playback'),
    privacy: t('settings.privacy'),
    keys: t('settings.keys'),
    about: t('settings.about'),
  };
  const isAdmin = useRole() === 'admin';
  const shown = Object.entries(words).filter(([key]) => isAdmin || key !== 'people');
  return (
    <div className="@container flex h-full flex-col">
      <ViewHeading title={t('settings.title')} className="px-6 pt-4 pb-2 text-lg font-semibold" />
      <div className="flex min-h-0 flex-1 flex-col @min-[720px]:flex-row">
        <nav aria-label={t('settings.sections')} className="shrink-0 px-4 pb-2 @min-[720px]:w-44 @min-[720px]:pr-0">
          <ul className="flex flex-wrap gap-0.5 @min-[720px]:flex-col">
            {shown.map(([key, label]) => (
              <li key={key}>
                <Link
                  href={`/settings/${key}`}
                  replace
                  aria-current={key === name ? 'page' : undefined}
                  className="flex h-8 items-center rounded-control px-2.5 text-ink-soft hover:bg-hover hover:text-ink aria-[current]:bg-pressed aria-[current]:font-semibold aria-[current]:text-ink"
                >
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {/* what scrolls can be scrolled by keys where nothing in it takes the focus */}
        <div
          // a box of its own for each section: it begins at its top
          key={name}
          role="region"
          aria-label={words[name]}
          tabIndex={0}
          className="min-h-0 flex-1 overflow-y-auto px-6 outline-offset-[-2px]"
        >
          <div className="max-w-3xl pt-1 pb-4">
            <Section />
          </div>
        </div>
      </div>
    </div>
  );
}

function isSection(name: string | undefined): name is SectionName {
  return name !== undefined && Object.hasOwn(sections, name);
}
