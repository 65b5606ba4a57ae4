--liquibase formatted sql

--changeset draaiboek:cohort-bundel
-- Which releases stand in a file that a coach had made of a whole cohort: it is handed out while each of them counts, no longer.
CREATE TABLE IF NOT EXISTS cohort_bundel (
    taak_id     BIGINT NOT NULL,
    meelezen_id BIGINT NOT NULL,
    PRIMARY KEY (taak_id, meelezen_id),
    KEY cohort_bundel_of (meelezen_id),
    CONSTRAINT fk_cohort_bundel_taak FOREIGN KEY (taak_id) REFERENCES taak (id) ON DELETE CASCADE,
    CONSTRAINT fk_cohort_bundel_meelezen FOREIGN KEY (meelezen_id) REFERENCES meelezen (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
