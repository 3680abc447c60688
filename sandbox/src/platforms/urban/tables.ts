/** The platform's own tables. Times are text of Asia/Shanghai as the platform shows them; `received_ms` is when a report came over the interface, null for older cases. */
export const tables = `
CREATE TABLE IF NOT EXISTS unit_grid (
  unit_grid_code text PRIMARY KEY,
  unit_grid_name text NOT NULL,
  community_code text NOT NULL,
  area_class text NOT NULL,
  boundary polygon NOT NULL
);
CREATE INDEX IF NOT EXISTS unit_grid_boundary ON unit_grid USING gist (boundary);

CREATE SEQUENCE IF NOT EXISTS case_rec_id;
CREATE TABLE IF NOT EXISTS case_info (
  rec_id integer PRIMARY KEY DEFAULT nextval('case_rec_id'),
  task_num text NOT NULL UNIQUE,
  event_src_id integer NOT NULL,
  event_src_name text NOT NULL,
  big_class_code text NOT NULL,
  big_class_name text NOT NULL,
  small_class_code text NOT NULL,
  small_class_name text NOT NULL,
  unit_grid_code text NOT NULL REFERENCES unit_grid,
  area_class text NOT NULL,
  event_desc text NOT NULL,
  address text NOT NULL,
  coordinate_x numeric(12,2) NOT NULL,
  coordinate_y numeric(12,2) NOT NULL,
  act_property_id integer NOT NULL,
  act_property_name text NOT NULL,
  report_time text NOT NULL,
  file_time text,
  deadline text,
  finish_time text,
  void_reason text,
  human_id text NOT NULL,
  human_name text NOT NULL,
  memo text,
  received_ms double precision
);
CREATE INDEX IF NOT EXISTS case_info_unit_grid ON case_info (unit_grid_code, report_time DESC, rec_id DESC);
CREATE INDEX IF NOT EXISTS case_info_undecided ON case_info (received_ms) WHERE act_property_id = 1;

CREATE TABLE IF NOT EXISTS case_media (
  media_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  rec_id integer NOT NULL REFERENCES case_info,
  media_type_name text NOT NULL,
  file_name text NOT NULL,
  content_type text NOT NULL,
  content bytea NOT NULL
);
CREATE INDEX IF NOT EXISTS case_media_rec ON case_media (rec_id);

CREATE TABLE IF NOT EXISTS case_trans (
  rec_id integer NOT NULL REFERENCES case_info,
  trans_info text NOT NULL,
  opinion text,
  trans_time text NOT NULL
);
`;
