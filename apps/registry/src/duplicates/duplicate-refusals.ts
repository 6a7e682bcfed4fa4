/** What is refused of pairs that may be one organisation. */
export const duplicateRefusals = {
  'duplicate/not-found': {
    status: 404,
    en: 'There is no pair {id}: they are not alike any more, or one of them was merged.',
    cs: 'Dvojice {id} neexistuje: už si nejsou podobné, nebo byla jedna z nich sloučena.',
    de: 'Ein Paar {id} gibt es nicht: sie gleichen sich nicht mehr, oder eine ging in einer anderen auf.',
    lv: 'Pāra {id} nav: tās vairs nav līdzīgas, vai viena ir apvienota.',
  },
  'duplicate/dismissed-already': {
    status: 409,
    en: 'Somebody has said already that these are two.',
    cs: 'Už bylo určeno, že jde o dvě organizace.',
    de: 'Dass dies zwei sind, wurde bereits festgehalten.',
    lv: 'Jau ir noteikts, ka tās ir divas.',
  },
} as const;
