/**
 * The platform's tables: the SensorThings data model (OGC 18-088, clause 8) with integer ids, beside them the data loggers of HJ 212, the complaint register
 * and the keys of the applications that may call.
 */
export const environmentTables = `
CREATE TABLE IF NOT EXISTS locations (
  id bigint PRIMARY KEY, name text NOT NULL, description text NOT NULL, encoding_type text NOT NULL, location jsonb NOT NULL, properties jsonb
);
CREATE TABLE IF NOT EXISTS things (
  id bigint PRIMARY KEY, name text NOT NULL, description text NOT NULL, properties jsonb, location_id bigint NOT NULL REFERENCES locations
);
CREATE TABLE IF NOT EXISTS historical_locations (
  id bigint PRIMARY KEY, time timestamptz NOT NULL, thing_id bigint NOT NULL REFERENCES things, location_id bigint NOT NULL REFERENCES locations
);
CREATE TABLE IF NOT EXISTS sensors (
  id bigint PRIMARY KEY, name text NOT NULL, description text NOT NULL, encoding_type text NOT NULL, metadata text NOT NULL, properties jsonb
);
CREATE TABLE IF NOT EXISTS observed_properties (
  id bigint PRIMARY KEY, name text NOT NULL, definition text NOT NULL, description text NOT NULL, properties jsonb
);
CREATE TABLE IF NOT EXISTS features_of_interest (
  id bigint PRIMARY KEY, name text NOT NULL, description text NOT NULL, encoding_type text NOT NULL, feature jsonb NOT NULL, properties jsonb
);
CREATE TABLE IF NOT EXISTS datastreams (
  id bigint PRIMARY KEY, name text NOT NULL, description text NOT NULL, observation_type text NOT NULL, unit_of_measurement jsonb NOT NULL, properties jsonb,
  thing_id bigint NOT NULL REFERENCES things, sensor_id bigint NOT NULL REFERENCES sensors, observed_property_id bigint NOT NULL REFERENCES observed_properties,
  factor_code text NOT NULL, command text NOT NULL, UNIQUE (thing_id, command, factor_code)
);
CREATE TABLE IF NOT EXISTS observations (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, phenomenon_start timestamptz NOT NULL, phenomenon_end timestamptz, result_time timestamptz NOT NULL,
  result double precision NOT NULL, result_quality jsonb, parameters jsonb,
  datastream_id bigint NOT NULL REFERENCES datastreams, feature_of_interest_id bigint NOT NULL REFERENCES features_of_interest,
  UNIQUE (datastream_id, phenomenon_start)
);
CREATE TABLE IF NOT EXISTS data_loggers (
  mn text PRIMARY KEY, password text NOT NULL, system_code text NOT NULL, thing_id bigint NOT NULL REFERENCES things
);
CREATE TABLE IF NOT EXISTS refused_frames (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, received_at timestamptz NOT NULL, reason text NOT NULL, mn text, bytes integer NOT NULL
);
CREATE TABLE IF NOT EXISTS regions (code text PRIMARY KEY, name text NOT NULL);
CREATE TABLE IF NOT EXISTS complaints (
  complaint_no text PRIMARY KEY, category text NOT NULL, region_code text NOT NULL REFERENCES regions, address text NOT NULL,
  longitude double precision NOT NULL, latitude double precision NOT NULL, content text NOT NULL, urgency text NOT NULL,
  complainant text NOT NULL, complainant_phone text NOT NULL, reference text, occurred_at timestamptz NOT NULL, registered_at timestamptz NOT NULL,
  state text NOT NULL, decided_at timestamptz, decision_reason text, closed_at timestamptz, handling_result text
);
CREATE TABLE IF NOT EXISTS complaint_evidence (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, complaint_no text NOT NULL REFERENCES complaints, name text NOT NULL, content_type text NOT NULL,
  content bytea NOT NULL
);
CREATE INDEX IF NOT EXISTS complaint_evidence_by_complaint ON complaint_evidence (complaint_no);
CREATE INDEX IF NOT EXISTS complaints_by_region ON complaints (region_code, registered_at);
CREATE INDEX IF NOT EXISTS complaints_by_reference ON complaints (reference);
CREATE SEQUENCE IF NOT EXISTS complaint_numbers START 100001;
CREATE TABLE IF NOT EXISTS complaint_changes (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, complaint_no text NOT NULL REFERENCES complaints, kind text NOT NULL, changed_at timestamptz NOT NULL
);
CREATE TABLE IF NOT EXISTS api_keys (api_key text PRIMARY KEY, client_id text NOT NULL, expires_at timestamptz NOT NULL);
`;
