/**
 * The party platform's own tables. Days are kept the way its people type them (`2019年07月01日`), moments as epoch seconds, as in its first release;
 * only what is reviewed, which came later, has real timestamps.
 */
export const ddl = `
CREATE TABLE IF NOT EXISTS wx_account (
  openid text PRIMARY KEY,
  userid text NOT NULL UNIQUE,
  nickname text NOT NULL
);

CREATE TABLE IF NOT EXISTS party_org (
  org_id text PRIMARY KEY,
  org_type text NOT NULL,
  org_name text NOT NULL,
  parent_id text NOT NULL,
  grid_code text NOT NULL,
  secretary text NOT NULL,
  set_up_date text NOT NULL
);
CREATE INDEX IF NOT EXISTS party_org_grid ON party_org (grid_code);
CREATE INDEX IF NOT EXISTS party_org_parent ON party_org (parent_id);

CREATE TABLE IF NOT EXISTS party_member (
  member_id text PRIMARY KEY,
  member_no text NOT NULL,
  member_name text NOT NULL,
  id_tail text NOT NULL,
  member_type text NOT NULL,
  post text NOT NULL,
  org_id text NOT NULL,
  group_id text NOT NULL,
  join_date text NOT NULL,
  score integer NOT NULL,
  star integer NOT NULL,
  score_time integer NOT NULL
);
CREATE INDEX IF NOT EXISTS party_member_org ON party_member (org_id);
CREATE SEQUENCE IF NOT EXISTS party_member_sequence;

CREATE TABLE IF NOT EXISTS wish (
  wish_id text PRIMARY KEY,
  grid_code text NOT NULL,
  title text NOT NULL,
  content text NOT NULL,
  wisher text NOT NULL,
  status text NOT NULL,
  publish_time integer NOT NULL,
  claim_member_id text NOT NULL,
  claim_member_name text NOT NULL,
  claim_date text NOT NULL,
  finish_date text NOT NULL
);
CREATE INDEX IF NOT EXISTS wish_grid ON wish (grid_code, wish_id DESC);
CREATE SEQUENCE IF NOT EXISTS wish_sequence START 90000001;

CREATE TABLE IF NOT EXISTS wish_apply (
  apply_id text PRIMARY KEY,
  grid_code text NOT NULL,
  title text NOT NULL,
  content text NOT NULL,
  wisher text NOT NULL,
  mobile text NOT NULL,
  remark text NOT NULL,
  apply_openid text NOT NULL,
  create_time timestamptz NOT NULL,
  audit_status text NOT NULL,
  audit_opinion text NOT NULL,
  wish_id text NOT NULL
);
CREATE INDEX IF NOT EXISTS wish_apply_waiting ON wish_apply (create_time) WHERE audit_status = '0';
CREATE SEQUENCE IF NOT EXISTS wish_apply_sequence;

CREATE TABLE IF NOT EXISTS care_visit (
  apply_id text PRIMARY KEY,
  grid_code text NOT NULL,
  care_type text NOT NULL,
  visited_name text NOT NULL,
  member_id text NOT NULL,
  visit_date text NOT NULL,
  content text NOT NULL,
  remark text NOT NULL,
  apply_openid text NOT NULL,
  create_time timestamptz NOT NULL,
  audit_status text NOT NULL,
  audit_opinion text NOT NULL
);
CREATE INDEX IF NOT EXISTS care_visit_waiting ON care_visit (create_time) WHERE audit_status = '0';
CREATE SEQUENCE IF NOT EXISTS care_visit_sequence;

CREATE TABLE IF NOT EXISTS activity (
  activity_id text PRIMARY KEY,
  org_id text NOT NULL,
  title text NOT NULL,
  place text NOT NULL,
  begin_time integer NOT NULL,
  join_count integer NOT NULL,
  score integer NOT NULL
);
CREATE INDEX IF NOT EXISTS activity_org ON activity (org_id, activity_id DESC);

CREATE TABLE IF NOT EXISTS check_in (
  apply_id text PRIMARY KEY,
  apply_type text NOT NULL,
  member_name text NOT NULL,
  id_tail text NOT NULL,
  member_type text NOT NULL,
  mobile text NOT NULL,
  work_unit text NOT NULL,
  address text NOT NULL,
  come_date text NOT NULL,
  org_id text NOT NULL,
  remark text NOT NULL,
  apply_openid text NOT NULL,
  create_time timestamptz NOT NULL,
  audit_status text NOT NULL,
  audit_opinion text NOT NULL,
  audit_time timestamptz,
  member_id text NOT NULL
);
CREATE INDEX IF NOT EXISTS check_in_waiting ON check_in (create_time) WHERE audit_status = '0';
CREATE SEQUENCE IF NOT EXISTS check_in_sequence;

CREATE TABLE IF NOT EXISTS transfer_out (
  apply_id text PRIMARY KEY,
  member_id text NOT NULL,
  out_place text NOT NULL,
  out_date text NOT NULL,
  remark text NOT NULL,
  apply_openid text NOT NULL,
  create_time timestamptz NOT NULL,
  audit_status text NOT NULL,
  audit_opinion text NOT NULL
);
CREATE INDEX IF NOT EXISTS transfer_out_waiting ON transfer_out (create_time) WHERE audit_status = '0';
CREATE SEQUENCE IF NOT EXISTS transfer_out_sequence;

ALTER TABLE check_in ADD COLUMN IF NOT EXISTS update_time timestamptz;
ALTER TABLE wish_apply ADD COLUMN IF NOT EXISTS update_time timestamptz;
ALTER TABLE transfer_out ADD COLUMN IF NOT EXISTS update_time timestamptz;
CREATE TABLE IF NOT EXISTS apply_log (
  log_id bigserial PRIMARY KEY,
  apply_id text NOT NULL,
  act text NOT NULL,
  reason text NOT NULL,
  openid text NOT NULL,
  create_time timestamptz NOT NULL
);
`;
