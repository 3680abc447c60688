/** A table whose records a correction edits or takes back, and where the platform writes that down. SQL over `record`. */
export interface ChangeableTable {
  readonly schema: string;
  readonly name: string;
  /** True = nobody has taken the record back. A record that the platform's people have refused stands. */
  readonly stands: string;
  /** How often the platform has written down an edit of the record. */
  readonly edits: string;
  /** How often the platform has written down that the record was taken back. */
  readonly takenBack: string;
}

const logged = (log: string, condition: string) => `(SELECT count(*)::integer FROM ${log} AS log WHERE ${condition})`;

const safety = (name: string, id: string): ChangeableTable => {
  const of = (operation: string) =>
    logged('stand_in_safety.operation_log', `log.record_id = record.${id} AND log.operation = '${operation}'`);
  return {
    schema: 'stand_in_safety',
    name,
    stands: "record.audit_status <> '3'",
    edits: of('edit'),
    takenBack: of('revoke'),
  };
};
const communityLog = (type: string) =>
  logged('stand_in_community.oper_log', `log.record_id = record.event_id AND log.business_type = '${type}'`);
const partyLog = (act: string) =>
  logged('stand_in_party.apply_log', `log.apply_id = record.apply_id AND log.act = '${act}'`);
const environmentLog = (kind: string) =>
  logged('stand_in_environment.complaint_changes', `log.complaint_no = record.complaint_no AND log.kind = '${kind}'`);
const withdrawnCase = logged('stand_in_urban.case_trans', "log.rec_id = record.rec_id AND log.opinion LIKE '%OG-%'");

/** `platform.table` → how it is changed. Urban management edits no case: a corrected one is taken back and reported anew. */
export const changeableTables: Readonly<Record<string, ChangeableTable>> = {
  'community.grid_event': {
    schema: 'stand_in_community',
    name: 'grid_event',
    stands: "record.del_flag = '0'",
    edits: communityLog('2'),
    takenBack: communityLog('3'),
  },
  'party.wish_apply': {
    schema: 'stand_in_party',
    name: 'wish_apply',
    stands: "record.audit_status <> '3'",
    edits: partyLog('update'),
    takenBack: partyLog('revoke'),
  },
  'urban.case_info': {
    schema: 'stand_in_urban',
    name: 'case_info',
    stands: "record.act_property_name <> '作废'",
    edits: '0',
    takenBack: withdrawnCase,
  },
  'safety.check_record': safety('check_record', 'check_id'),
  'safety.hazard': safety('hazard', 'hazard_id'),
  'environment.complaints': {
    schema: 'stand_in_environment',
    name: 'complaints',
    stands: "record.state <> '50'",
    edits: environmentLog('CHANGED'),
    takenBack: environmentLog('WITHDRAWN'),
  },
};
