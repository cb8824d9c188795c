import type { TFunction } from 'i18next';
import type { RemarkCode, RuleRemark } from '../../../shared/contract/rule-remarks.ts';

/** What became of a rule: which it is, what was done, and what it means for what is found. */
export function remarkWords(
  t: TFunction,
  { code, place, said, became, effect }: RuleRemark,
  program: string,
): { readonly rule: string; readonly words: string; readonly effect: string } {
  const words: Readonly<Record<RemarkCode, string>> = {
    'no-field': t('ruleRemarks.codes.noField', { program }),
    'no-operator': t('ruleRemarks.codes.noOperator', { program }),
    'bad-value': t('ruleRemarks.codes.badValue', { program }),
    'no-playlist': t('ruleRemarks.codes.noPlaylist'),
    always: t('ruleRemarks.codes.always'),
    'kept-as': t('ruleRemarks.codes.keptAs', { became }),
    'by-name': t('ruleRemarks.codes.byName', { became }),
    about: t('ruleRemarks.codes.about', { became }),
    'no-order': t('ruleRemarks.codes.noOrder'),
    'no-limit': t('ruleRemarks.codes.noLimit'),
    'by-chance': t('ruleRemarks.codes.byChance'),
    'checked-only': t('ruleRemarks.codes.checkedOnly'),
    'not-live': t('ruleRemarks.codes.notLive'),
    private: t('ruleRemarks.codes.private'),
    'no-setting': t('ruleRemarks.codes.noSetting'),
    spelling: t('ruleRemarks.codes.spelling', { program }),
    nothing: t('ruleRemarks.codes.nothing'),
    'too-many': t('ruleRemarks.codes.tooMany'),
    'too-deep': t('ruleRemarks.codes.tooDeep'),
    damaged: t('ruleRemarks.codes.damaged'),
  };
  const effects: Readonly<Record<RuleRemark['effect'], string>> = {
    none: '',
    more: t('ruleRemarks.more'),
    fewer: t('ruleRemarks.fewer'),
    other: '',
  };
  const named = said === '' ? t('ruleRemarks.ruleAlone', { place }) : t('ruleRemarks.rule', { place, said });
  return { rule: place === '' ? said : named, words: words[code], effect: effects[effect] };
}
