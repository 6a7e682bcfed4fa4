/** What is refused of sites, and of what services cover. */
export const siteRefusals = {
  'site/name-blank': {
    status: 422,
    en: 'A site has a name.',
    cs: 'Zařízení musí mít název.',
    de: 'Eine Einrichtung hat einen Namen.',
    lv: 'Vietai ir nosaukums.',
  },
  'site/country-malformed': {
    status: 422,
    en: 'A country is told by its two letters, such as CZ.',
    cs: 'Země se uvádí dvěma písmeny, například CZ.',
    de: 'Ein Land wird mit seinen zwei Buchstaben angegeben, etwa CZ.',
    lv: 'Valsti norāda ar diviem burtiem, piemēram, CZ.',
  },
  'site/territory-malformed': {
    status: 422,
    en: 'A territory is told by scheme, level and code; a site lies in one.',
    cs: 'Území se uvádí schématem, úrovní a kódem; zařízení leží v jednom.',
    de: 'Ein Gebiet wird mit Schema, Ebene und Code angegeben; eine Einrichtung liegt in einem.',
    lv: 'Teritoriju norāda ar shēmu, līmeni un kodu; vieta atrodas vienā.',
  },
  'site/name-tells-address': {
    status: 422,
    constraint: 'site_name_tells_address',
    en: 'The name says where the site is. That of a confidential site is shown to all: give it another one.',
    cs: 'Název prozrazuje, kde zařízení je. Název utajeného zařízení vidí všichni: zvolte jiný.',
    de: 'Der Name verrät, wo die Einrichtung ist. Den einer vertraulichen Einrichtung sehen alle: wählen Sie einen anderen.',
    lv: 'Nosaukums atklāj, kur vieta atrodas. Konfidenciālas vietas nosaukumu redz visi: izvēlieties citu.',
  },
  'site/closed': {
    status: 409,
    constraint: 'site_stays_closed',
    en: 'This site is closed.',
    cs: 'Toto zařízení je uzavřeno.',
    de: 'Diese Einrichtung ist geschlossen.',
    lv: 'Šī vieta ir slēgta.',
  },
  'service/name-blank': {
    status: 422,
    en: 'A service has a name.',
    cs: 'Služba musí mít název.',
    de: 'Ein Angebot hat einen Namen.',
    lv: 'Pakalpojumam ir nosaukums.',
  },
} as const;
