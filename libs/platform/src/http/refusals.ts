import { LANGUAGES, type Language, type RefusalTexts } from '@levada/kernel';

export type RefusalCatalogue = RefusalTexts;

/** Refusals that any service can give. */
export const houseRefusals: RefusalCatalogue = {
  'request/invalid': {
    status: 400,
    en: 'The request is not well-formed; see the places named below.',
    cs: 'Požadavek není správně vyplněn; viz místa uvedená níže.',
    de: 'Die Anfrage ist nicht richtig ausgefüllt; siehe die unten genannten Stellen.',
    lv: 'Pieprasījums nav pareizi aizpildīts; skatiet zemāk norādītās vietas.',
  },
  'request/not-json': {
    status: 400,
    en: 'The body of the request cannot be read.',
    cs: 'Tělo požadavku nelze přečíst.',
    de: 'Der Inhalt der Anfrage ist nicht lesbar.',
    lv: 'Pieprasījuma saturu nevar nolasīt.',
  },
  'request/not-a-file': {
    status: 400,
    en: 'Send the bytes of the file as application/octet-stream.',
    cs: 'Pošlete obsah souboru jako application/octet-stream.',
    de: 'Senden Sie den Inhalt der Datei als application/octet-stream.',
    lv: 'Nosūtiet faila saturu kā application/octet-stream.',
  },
  'file/not-found': {
    status: 404,
    en: 'There is no such file.',
    cs: 'Takový soubor neexistuje.',
    de: 'Diese Datei gibt es nicht.',
    lv: 'Šāda faila nav.',
  },
  'file/empty': {
    status: 422,
    en: '“{name}” is empty.',
    cs: 'Soubor „{name}“ je prázdný.',
    de: '„{name}“ ist leer.',
    lv: 'Fails “{name}” ir tukšs.',
  },
  'file/too-large': {
    status: 413,
    en: 'A file holds {most} MB at most.',
    cs: 'Soubor může mít nejvýše {most} MB.',
    de: 'Eine Datei darf höchstens {most} MB haben.',
    lv: 'Fails nedrīkst pārsniegt {most} MB.',
  },
  'file/too-many': {
    status: 409,
    en: 'There are {most} files already; no more are kept here.',
    cs: 'Je zde již {most} souborů; více jich uložit nelze.',
    de: 'Hier liegen schon {most} Dateien; mehr werden nicht aufbewahrt.',
    lv: 'Šeit jau ir {most} faili; vairāk saglabāt nevar.',
  },
  'file/not-yours': {
    status: 403,
    en: '“{name}” was handed in by somebody else. They can remove it, or the office.',
    cs: 'Soubor „{name}“ vložil někdo jiný. Odstranit ho může on, nebo úřad.',
    de: '„{name}“ hat jemand anderes eingereicht. Entfernen kann es diese Person oder die Behörde.',
    lv: 'Failu “{name}” iesniedza kāds cits. Izņemt to var viņš vai iestāde.',
  },
  'file/removed': {
    status: 410,
    en: '“{name}” was removed.',
    cs: 'Soubor „{name}“ byl odstraněn.',
    de: '„{name}“ wurde entfernt.',
    lv: 'Fails “{name}” ir izņemts.',
  },
  'request/unstorable-text': {
    status: 400,
    en: 'A text holds a character that cannot be stored (U+0000, or half of one).',
    cs: 'Text obsahuje znak, který nelze uložit (U+0000 nebo jeho polovinu).',
    de: 'Ein Text enthält ein Zeichen, das nicht gespeichert werden kann (U+0000 oder ein halbes).',
    lv: 'Teksts satur rakstzīmi, ko nevar saglabāt (U+0000 vai pusi no tās).',
  },
  'request/too-large': {
    status: 413,
    en: 'The request is larger than this door takes.',
    cs: 'Požadavek je větší, než lze přijmout.',
    de: 'Die Anfrage ist größer als zulässig.',
    lv: 'Pieprasījums ir lielāks, nekā atļauts.',
  },
  'request/head-too-large': {
    status: 431,
    en: 'The address or the headers of this request are longer than this door takes.',
    cs: 'Adresa nebo hlavičky požadavku jsou delší, než lze přijmout.',
    de: 'Adresse oder Kopfzeilen dieser Anfrage sind länger als zulässig.',
    lv: 'Pieprasījuma adrese vai galvenes ir garākas, nekā atļauts.',
  },
  'request/no-such-route': {
    status: 404,
    en: 'There is nothing at this address.',
    cs: 'Na této adrese nic není.',
    de: 'Unter dieser Adresse gibt es nichts.',
    lv: 'Šajā adresē nekā nav.',
  },
  'request/if-match-missing': {
    status: 428,
    en: 'Say which version you have read: send its ETag in If-Match.',
    cs: 'Uveďte, kterou verzi jste četli: pošlete její ETag v hlavičce If-Match.',
    de: 'Nennen Sie die gelesene Version: senden Sie deren ETag in If-Match.',
    lv: 'Norādiet, kuru versiju lasījāt: nosūtiet tās ETag galvenē If-Match.',
  },
  'version/stale': {
    status: 412,
    en: 'Somebody changed this since you read it. Read it again, then decide.',
    cs: 'Mezitím to někdo změnil. Načtěte záznam znovu a pak rozhodněte.',
    de: 'Jemand hat dies inzwischen geändert. Bitte neu laden und dann entscheiden.',
    lv: 'Kāds to pa šo laiku ir mainījis. Ielādējiet vēlreiz un tad izlemiet.',
  },
  'request/idempotency-key-missing': {
    status: 400,
    en: 'This happens once: send an Idempotency-Key of your own with it.',
    cs: 'Tento krok se provede jen jednou: pošlete s ním vlastní Idempotency-Key.',
    de: 'Dieser Schritt geschieht nur einmal: senden Sie einen eigenen Idempotency-Key mit.',
    lv: 'Šī darbība notiek vienreiz: nosūtiet līdzi savu Idempotency-Key.',
  },
  'idempotency/other-body': {
    status: 422,
    en: 'This Idempotency-Key was used for another request.',
    cs: 'Tento Idempotency-Key byl už použit pro jiný požadavek.',
    de: 'Dieser Idempotency-Key wurde schon für eine andere Anfrage verwendet.',
    lv: 'Šis Idempotency-Key jau izmantots citam pieprasījumam.',
  },
  'authority/not-found': {
    status: 404,
    en: 'There is no authority “{slug}” here.',
    cs: 'Úřad „{slug}“ zde není.',
    de: 'Eine Behörde „{slug}“ gibt es hier nicht.',
    lv: 'Iestādes “{slug}” šeit nav.',
  },
  'access/not-signed-in': {
    status: 401,
    en: 'Sign in first.',
    cs: 'Nejprve se přihlaste.',
    de: 'Bitte melden Sie sich zuerst an.',
    lv: 'Vispirms pierakstieties.',
  },
  'access/not-permitted': {
    status: 403,
    en: 'Your role does not allow this ({permission}).',
    cs: 'Vaše role to nedovoluje ({permission}).',
    de: 'Ihre Rolle erlaubt das nicht ({permission}).',
    lv: 'Jūsu loma to neatļauj ({permission}).',
  },
  'access/outside-your-reach': {
    status: 403,
    en: 'Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).',
    cs: 'Vaše oprávnění je omezeno na území nebo organizaci a toto leží mimo ně ({permission}).',
    de: 'Ihre Berechtigung gilt nur für ein Gebiet oder eine Organisation; dies liegt außerhalb ({permission}).',
    lv: 'Jūsu pilnvaras attiecas tikai uz noteiktu teritoriju vai organizāciju, un šis ir ārpus tām ({permission}).',
  },
  'request/too-many': {
    status: 429,
    en: 'Too many requests from here. Wait a minute, then go on.',
    cs: 'Příliš mnoho požadavků odtud. Minutu vyčkejte a pokračujte.',
    de: 'Zu viele Anfragen von hier. Warten Sie eine Minute, dann geht es weiter.',
    lv: 'Pārāk daudz pieprasījumu no šejienes. Pagaidiet minūti un turpiniet.',
  },
  'session/cross-site': {
    status: 403,
    en: 'This request came from another site and was not carried out.',
    cs: 'Tento požadavek přišel z jiného webu a nebyl proveden.',
    de: 'Diese Anfrage kam von einer anderen Website und wurde nicht ausgeführt.',
    lv: 'Šis pieprasījums nāca no citas vietnes un netika izpildīts.',
  },
  'access/no-grant-there': {
    status: 403,
    en: 'You hold no role for “{authority}”.',
    cs: 'Pro „{authority}“ nemáte žádnou roli.',
    de: 'Sie haben keine Rolle für „{authority}“.',
    lv: 'Jums nav lomas iestādē “{authority}”.',
  },
  'dead-letter/not-waiting': {
    status: 404,
    en: 'No event waits under this id.',
    cs: 'Pod tímto id žádná událost nečeká.',
    de: 'Unter dieser Id wartet kein Ereignis.',
    lv: 'Ar šo id neviens notikums negaida.',
  },
  'replay/nothing-heard': {
    status: 422,
    en: 'Nothing that “{producer}” told is known here, so there is nothing to hear again.',
    cs: 'Od „{producer}“ tu není nic známo, není co přehrát znovu.',
    de: 'Von „{producer}“ ist hier nichts bekannt, also gibt es nichts noch einmal zu hören.',
    lv: 'No “{producer}” šeit nekas nav zināms, tāpēc nav ko atkārtot.',
  },
  'fact/too-large': {
    status: 422,
    en: 'This is too large to be told to the other services: {bytes} bytes, of {most} at most. Shorten it.',
    cs: 'Záznam je příliš velký, aby se dal sdělit ostatním službám: {bytes} bajtů z nejvýše {most}. Zkraťte ho.',
    de: 'Das ist zu groß, um es den anderen Diensten mitzuteilen: {bytes} von höchstens {most} Bytes. Bitte kürzen.',
    lv: 'Tas ir pārāk liels, lai to paziņotu citiem dienestiem: {bytes} baiti no ne vairāk kā {most}. Saīsiniet to.',
  },
  'request/cursor-malformed': {
    status: 400,
    en: 'This cursor does not come from a page of this list.',
    cs: 'Tento kurzor nepochází ze stránky tohoto seznamu.',
    de: 'Dieser Cursor stammt nicht aus einer Seite dieser Liste.',
    lv: 'Šis kursors nav no šī saraksta lapas.',
  },
  'money/malformed': {
    status: 400,
    en: 'An amount is written as digits with a point, such as 1234.50; “{amount}” is not.',
    cs: 'Částka se zapisuje číslicemi s tečkou, např. 1234.50; „{amount}“ takto zapsáno není.',
    de: 'Ein Betrag besteht aus Ziffern mit Punkt, etwa 1234.50; „{amount}“ nicht.',
    lv: 'Summu raksta ar cipariem un punktu, piemēram, 1234.50; “{amount}” tā nav.',
  },
  'money/too-many-decimals': {
    status: 400,
    en: '{amount} {currency} has more than {digits} decimals.',
    cs: '{amount} {currency} má více než {digits} desetinná místa.',
    de: '{amount} {currency} hat mehr als {digits} Nachkommastellen.',
    lv: '{amount} {currency} ir vairāk nekā {digits} zīmes aiz komata.',
  },
  'money/too-large': {
    status: 400,
    en: 'This amount is too large.',
    cs: 'Tato částka je příliš vysoká.',
    de: 'Dieser Betrag ist zu groß.',
    lv: 'Šī summa ir pārāk liela.',
  },
  'money/unknown-currency': {
    status: 400,
    en: '{currency} is no currency that Levada knows.',
    cs: '{currency} není měna, kterou Levada zná.',
    de: '{currency} ist keine Währung, die Levada kennt.',
    lv: '{currency} nav Levada zināma valūta.',
  },
  'money/mixed-currencies': {
    status: 422,
    en: 'Amounts in {one} and {other} cannot be added.',
    cs: 'Částky v {one} a {other} nelze sčítat.',
    de: 'Beträge in {one} und {other} können nicht addiert werden.',
    lv: 'Summas {one} un {other} nevar saskaitīt.',
  },
  'fraction/malformed': {
    status: 400,
    en: 'A share is written as p/q; “{text}” is not.',
    cs: 'Podíl se zapisuje jako p/q; „{text}“ takto zapsáno není.',
    de: 'Ein Anteil wird als p/q geschrieben; „{text}“ nicht.',
    lv: 'Daļu raksta kā p/q; “{text}” tā nav.',
  },
  'fraction/zero-denominator': {
    status: 400,
    en: 'A share cannot be divided by zero.',
    cs: 'Podíl nelze dělit nulou.',
    de: 'Ein Anteil kann nicht durch null geteilt werden.',
    lv: 'Daļu nevar dalīt ar nulli.',
  },
  'date/malformed': {
    status: 400,
    en: 'A date is written as YYYY-MM-DD and must exist; “{text}” does not.',
    cs: 'Datum se zapisuje RRRR-MM-DD a musí existovat; „{text}“ nevyhovuje.',
    de: 'Ein Datum wird als JJJJ-MM-TT geschrieben und muss existieren; „{text}“ nicht.',
    lv: 'Datumu raksta GGGG-MM-DD un tam jāeksistē; “{text}” neder.',
  },
  'service/unavailable': {
    status: 503,
    en: 'This part of Levada is not reachable at the moment. Nothing was lost; try again shortly.',
    cs: 'Tato část Levady teď není dostupná. Nic se neztratilo; zkuste to za chvíli.',
    de: 'Dieser Teil von Levada ist gerade nicht erreichbar. Nichts ging verloren; versuchen Sie es gleich noch einmal.',
    lv: 'Šī Levada daļa pašlaik nav sasniedzama. Nekas nav zudis; mēģiniet vēlreiz pēc brīža.',
  },
  'service/failed': {
    status: 500,
    en: 'Something went wrong on our side. Give the operator this number: {trace}.',
    cs: 'Na naší straně se něco pokazilo. Sdělte správci toto číslo: {trace}.',
    de: 'Bei uns ist ein Fehler aufgetreten. Nennen Sie dem Betreiber diese Nummer: {trace}.',
    lv: 'Mūsu pusē radās kļūda. Paziņojiet operatoram šo numuru: {trace}.',
  },
};

/** The language a browser or script prefers, of those we speak (RFC 9110 §12.5.4); English otherwise. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '').split(',').map((wish) => {
    const [tag = '', ...parameters] = wish.trim().split(';');
    const weight = parameters.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find(Boolean);
    return { language: tag.toLowerCase().split('-')[0] as Language, weight: Number(weight ?? 1) };
  });
  const known = wishes.filter(({ language, weight }) => LANGUAGES.includes(language) && weight > 0);
  return known.sort((a, b) => b.weight - a.weight)[0]?.language ?? 'en';
}
