/** The platform's own tables. Times are epoch milliseconds (bigint) or `yyyyMMddHHmmss` in Beijing time (text), as each column came to be; 是/否 are booleans. */
export const tables = `
CREATE TABLE IF NOT EXISTS check_object (
  object_id text PRIMARY KEY,
  object_type text NOT NULL,
  object_name text NOT NULL,
  address text NOT NULL,
  gps_info text NOT NULL,
  area_code text NOT NULL,
  link_man text,
  link_phone text,
  last_check_time bigint,
  remark text,
  create_time bigint NOT NULL
);
CREATE INDEX IF NOT EXISTS check_object_address ON check_object (address);
CREATE TABLE IF NOT EXISTS check_record (
  check_id text PRIMARY KEY,
  object_id text NOT NULL,
  check_time bigint NOT NULL,
  check_user text NOT NULL,
  check_user_no text,
  check_content text NOT NULL,
  has_hazard text NOT NULL,
  photos text,
  audit_status text NOT NULL,
  audit_opinion text,
  remark text,
  create_time bigint NOT NULL
);
CREATE INDEX IF NOT EXISTS check_record_object ON check_record (object_id);
CREATE INDEX IF NOT EXISTS check_record_user ON check_record (check_user_no);
CREATE INDEX IF NOT EXISTS check_record_waiting ON check_record (create_time) WHERE audit_status = '0';
CREATE TABLE IF NOT EXISTS hazard (
  hazard_id text PRIMARY KEY,
  check_id text NOT NULL,
  object_id text NOT NULL,
  hazard_level text NOT NULL,
  hazard_type text NOT NULL,
  hazard_desc text NOT NULL,
  hazard_status text NOT NULL,
  fixed_on_site text NOT NULL,
  photos text,
  listed text NOT NULL,
  duty_person_id text,
  duty_person text,
  duty_phone text,
  measures text,
  funds text,
  deadline text,
  plan text,
  rectify_time text,
  recheck_time text,
  audit_status text NOT NULL,
  audit_opinion text,
  remark text,
  create_time bigint NOT NULL
);
CREATE INDEX IF NOT EXISTS hazard_object ON hazard (object_id);
CREATE INDEX IF NOT EXISTS hazard_duty_person ON hazard (duty_person_id);
CREATE INDEX IF NOT EXISTS hazard_waiting ON hazard (create_time) WHERE audit_status = '0';
CREATE TABLE IF NOT EXISTS signer (
  signer_id text PRIMARY KEY,
  signer_name text NOT NULL,
  id_card text NOT NULL,
  phone text NOT NULL,
  object_id text
);
CREATE INDEX IF NOT EXISTS signer_object ON signer (object_id);
CREATE TABLE IF NOT EXISTS briefing (
  briefing_id text PRIMARY KEY,
  signer_id text NOT NULL,
  object_id text,
  title text NOT NULL,
  signed text NOT NULL,
  sign_time text
);
CREATE TABLE IF NOT EXISTS oss_file (
  id text PRIMARY KEY,
  file_name text NOT NULL,
  url text NOT NULL UNIQUE,
  content_type text NOT NULL,
  content bytea NOT NULL,
  create_time bigint NOT NULL
);
CREATE INDEX IF NOT EXISTS oss_file_name ON oss_file (file_name);
CREATE INDEX IF NOT EXISTS briefing_signer ON briefing (signer_id);
ALTER TABLE check_record ADD COLUMN IF NOT EXISTS photos text;
ALTER TABLE hazard ADD COLUMN IF NOT EXISTS photos text;
ALTER TABLE check_record ADD COLUMN IF NOT EXISTS update_time bigint;
ALTER TABLE hazard ADD COLUMN IF NOT EXISTS update_time bigint;
CREATE TABLE IF NOT EXISTS operation_log (
  log_id bigserial PRIMARY KEY,
  operation text NOT NULL,
  record_id text NOT NULL,
  reason text,
  create_time bigint NOT NULL
);
`;
