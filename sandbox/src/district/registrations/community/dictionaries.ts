import type { Person, Registration } from '../../model';

/** What is true, in the words of the community platform's own dictionaries. */
export const sexes: Readonly<Record<Person['sex'], string>> = { MALE: '0', FEMALE: '1' };

export const politicalStatuses: Readonly<Record<Person['politicalStatus'], string>> = {
  MASSES: '0',
  PARTY_MEMBER: '1',
  PROBATIONARY_MEMBER: '2',
  LEAGUE_MEMBER: '3',
  NON_PARTY: '5',
};

export const educations: Readonly<Record<Person['education'], string>> = {
  POSTGRADUATE: '1',
  BACHELOR: '2',
  COLLEGE: '3',
  VOCATIONAL: '4',
  SENIOR_SECONDARY: '5',
  JUNIOR_SECONDARY: '6',
  PRIMARY: '7',
  OTHER: '9',
};

export const maritalStatuses: Readonly<Record<Person['maritalStatus'], string>> = {
  NEVER_MARRIED: '0',
  MARRIED: '1',
  DIVORCED: '2',
  WIDOWED: '3',
  UNSPECIFIED: '9',
};

export const residentTypes: Readonly<Record<Registration['residencyKind'], string>> = {
  REGISTERED: '1',
  SEPARATED: '2',
  FLOATING: '3',
};

export const residentRoles: Readonly<Record<Registration['role'], string>> = {
  OWNER: '0',
  TENANT: '1',
  COHABITANT: '2',
};

/** 住所类型 by how the person stands to the house: 自购房, 租赁房, 借住. */
export const dwellingTypes: Readonly<Record<Registration['role'], string>> = {
  OWNER: '1',
  TENANT: '2',
  COHABITANT: '4',
};
