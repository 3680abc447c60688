import type { Random } from '../chance/random';
import type { UnnumberedRegistration } from './registration';

/** A way in which one registration goes wrong: returns null when it cannot happen to this one. */
type Slip = (registration: UnnumberedRegistration, random: Random) => Partial<UnnumberedRegistration> | null;

/** Each slip with how many of a thousand registrations it befalls; a name with an interpunct is written in another way every second time. */
const slips: readonly (readonly [perThousand: number, slip: Slip])[] = [
  [500, writeInterpunctDifferently],
  [30, noteOtherPhone],
  [6, mistypeIdNumber],
  [12, keepFirstGenerationId],
];

/** Returns the registration with at most one slip. */
export function spoil(registration: UnnumberedRegistration, random: Random): UnnumberedRegistration {
  for (const [perThousand, slip] of slips) {
    const change = random.chance(perThousand / 1_000) ? slip(registration, random) : null;
    if (change) return { ...registration, ...change };
  }
  return registration;
}

/** 间隔点: `·` U+00B7 becomes `．` U+FF0E or is left out. */
function writeInterpunctDifferently({ name }: UnnumberedRegistration, random: Random) {
  if (!name.includes('·')) return null;
  return { name: name.replace('·', random.pick(['．', '.', ''])), defect: 'NAME_VARIANT' as const };
}

function noteOtherPhone({ phone }: UnnumberedRegistration, random: Random) {
  const last4 = String((Number(phone.slice(-4)) + random.integer(1, 9_998)) % 10_000).padStart(4, '0');
  return { phone: phone.slice(0, -4) + last4, defect: 'OTHER_PHONE' as const };
}

/** The letter O for the digit 0, or a small x. */
function mistypeIdNumber({ idNumber }: UnnumberedRegistration, random: Random) {
  if (idNumber.endsWith('X') && random.chance(0.7))
    return { idNumber: `${idNumber.slice(0, -1)}x`, defect: 'ID_TYPO' as const };
  const zeros = [...idNumber].flatMap((character, index) => (character === '0' ? [index] : []));
  if (zeros.length === 0) return null;
  const at = random.pick(zeros);
  return { idNumber: `${idNumber.slice(0, at)}O${idNumber.slice(at + 1)}`, defect: 'ID_TYPO' as const };
}

/** 一代证: 15 digits, the year with two digits and no check character; nobody born after 1985 had one. */
function keepFirstGenerationId({ idNumber }: UnnumberedRegistration) {
  if (Number(idNumber.slice(6, 10)) > 1985) return null;
  return { idNumber: idNumber.slice(0, 6) + idNumber.slice(8, 17), defect: 'ID_15_DIGITS' as const };
}
