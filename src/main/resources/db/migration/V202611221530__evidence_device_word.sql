-- What the device that sent a photo says about its taking. It stands beside what the camera wrote into the photo and beside the
-- time at which it arrived: none of the three is believed more than the others.
alter table evidence
    add device_taken_at  timestamptz,
    add device_latitude  double precision,
    add device_longitude double precision,
    add device_accuracy  double precision,
    add device_mocked    boolean,
    add constraint evidence_device_position check (
        device_latitude between -90 and 90 and device_longitude between -180 and 180),
    add constraint evidence_device_position_is_whole check ((device_latitude is null) = (device_longitude is null)),
    add constraint evidence_device_accuracy check (device_accuracy >= 0 and device_accuracy < 'infinity');

-- Who handed in the same content before, and the contents one after the other.
create index evidence_content on evidence (sha256, uploaded_at, evidence_id);
