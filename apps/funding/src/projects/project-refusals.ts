import type { RefusalCatalogue } from '@levada/platform';

export const projectRefusals: RefusalCatalogue = {
  'project/not-found': {
    status: 404,
    en: 'There is no such project.',
    cs: 'Takový projekt neexistuje.',
    de: 'Dieses Projekt gibt es nicht.',
    lv: 'Šāda projekta nav.',
  },
  'project/code-taken': {
    status: 409,
    constraint: 'project_code',
    en: 'Another project has this code already.',
    cs: 'Toto označení už má jiný projekt.',
    de: 'Diese Kennung hat bereits ein anderes Projekt.',
    lv: 'Šis apzīmējums jau ir citam projektam.',
  },
  'project/ends-before': {
    status: 422,
    en: 'A project does not end before it begins.',
    cs: 'Projekt nekončí dříve, než začne.',
    de: 'Ein Projekt endet nicht vor seinem Beginn.',
    lv: 'Projekts nebeidzas pirms sākuma.',
  },
  'project/cost-not-positive': {
    status: 422,
    en: 'A line of costs is more than nothing.',
    cs: 'Položka nákladů musí být kladná.',
    de: 'Eine Kostenposition ist größer als null.',
    lv: 'Izmaksu pozīcijai jābūt lielākai par nulli.',
  },
  'project/beyond-source': {
    status: 422,
    en: 'The costs of {costs} exceed what the source has: {source}.',
    cs: 'Náklady {costs} přesahují zdroj: {source}.',
    de: 'Die Kosten von {costs} übersteigen die Mittelquelle: {source}.',
    lv: 'Izmaksas {costs} pārsniedz avotu: {source}.',
  },
  'project/activity-outside': {
    status: 422,
    en: 'Activity {code} lies outside of the project’s time.',
    cs: 'Aktivita {code} leží mimo dobu projektu.',
    de: 'Aktivität {code} liegt außerhalb der Projektlaufzeit.',
    lv: 'Aktivitāte {code} ir ārpus projekta laika.',
  },
  'project/named-twice': {
    status: 422,
    en: '{code} is named twice.',
    cs: '{code} je uvedeno dvakrát.',
    de: '{code} ist zweimal genannt.',
    lv: '{code} norādīts divreiz.',
  },
};
