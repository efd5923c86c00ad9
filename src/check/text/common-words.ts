// Common English words, and words of this work, that identify nobody when they stand alone or only with each other.

/** Lower case. A withheld name that is one of them is looked for only where it is written as a name. */
const COMMON: ReadonlySet<string> = new Set(
  `a about after again all also always am an and any are art as ask at away back baby bank be bear because bed been before bell best
  better between big bird bishop black blue book both boy bridge brook brother brown burn bush but by call came can care case castle
  chance chapel child children church city clay close cold come cook could court cross dad daughter dawn day days dean did do does done
  down drew each early east english eve evening ever every faith family farm father field finch first fish five flood for ford foster
  found four fox friend from frost full garden gate gave get girl give glen go god going gold good grace grand grant gray great green grey
  had hall has have hay he head heath her here hill him his home hope house how hunt i if in into is it ivy jack joy june just keep
  king know lake lane large last late law left less life light like lily little live lived london long look lord love low made make man
  many march mark marsh mason may me men might mill mine moon moor more morning most mother much mum must my nan new next nice night no
  noble north not now oak of off office old on once one only open or other our out over own page park part pat people place play pool
  poor pope potter price prince put queen read red report rest rich right ring river road robin rock rose round rush said same saw say
  school see set she short sister six skip small snow so some son south spring star state stay still stone stop story street strong
  summer sun swan take ten than that the their them then there these they thing this three through time to today together told too town
  two under up us very view violet wall ward was water way we week well went were west what when where which white who why will winter
  wise with wolf wood woods work world would year years yes yet york you young your
  able account address adoption adviser advice agency agreed allegation answer appropriate approved area assessment assessor attended
  authority bruises carer carers centre chief clinic clinical college community concern concerns conclusion consultant contact council
  county date decision department details development director district doctor document drug alcohol employed employment evidence
  examination expert final form full-time general guardian head health hearing history hospital independent information initial inspector
  interview judge judgment justice known lead legal letter level local long-term lead manager medical meeting member mental minutes named
  national none note notes nurse nursery nhs officer order outcome paediatrician panel parent parenting parents part-time permanence
  person personal physical placement plan police post practice practitioner primary principal professional psychiatric psychiatrist
  psychological psychologist public record records recommendation referral registered relative review risk section senior service
  services social solicitor special specialist staff statement statements stay stayed summary supervising supervisor support team
  therapist therapy treatment trust unit university unknown viability victim visit visits visitor voluntary welfare witness worker
  january february april july august september october november december monday tuesday wednesday thursday friday saturday sunday
  avenue crescent drive terrace way gardens grove court square flat cottage mews room lodge
  mam mama mamma mammy mummy mumma mom daddy dada papa nana nanny nanna gran granny grandma grandmother grandad granddad grandpa
  grandfather auntie aunty aunt uncle cousin sis baba`
    .split(/\s+/u)
    .filter(word => word !== ''),
)

/** Words of many streets and towns that are names, trees or great cities besides: alone they point to no address. */
const OFTEN_IN_ADDRESSES: ReadonlySet<string> = new Set(
  `albert alexandra alma andrew ann anne apple arthur ash beech birch birmingham bluebell bradford brighton bristol britain
  cambridge canterbury cardiff catherine cedar charles cherry chester chestnut cornwall coventry cumbria david derby devon dorset
  durham edinburgh edward elizabeth elm england essex exeter france george glasgow hawthorn hazel heather henry highfield holly
  hull ireland james jane john kent lancaster laurel larch leeds leicester lime lincoln liverpool manchester manor maple margaret
  mary meadow meadows michael nelson newcastle norfolk norwich nottingham orchard oxford paul peter pine plymouth poplar portsmouth
  primrose princess richard richmond robert rowan saint sarah scotland sheffield somerset springfield station suffolk surrey
  sussex swansea sycamore thomas trafalgar trinity vicarage victoria wales warwick waterloo wellington william willow wiltshire
  windsor worcester`
    .split(/\s+/u)
    .filter(word => word !== ''),
)

const LEAST_LETTERS = 3

/** Whether a word alone identifies nobody. */
export function isCommon(word: string): boolean {
  return word.length < LEAST_LETTERS || COMMON.has(word.toLowerCase())
}

/** Whether a word alone, taken out of an address, points to no address. */
export function isOftenInAddresses(word: string): boolean {
  return OFTEN_IN_ADDRESSES.has(word.toLowerCase())
}
