--liquibase formatted sql

--changeset draaiboek:cohort-afgesloten
-- A closed cohort is read as it was on that day: its board is kept, and nothing of what came after is shown in it.
ALTER TABLE cohort
    ADD COLUMN IF NOT EXISTS closed_at DATETIME(3) NULL COMMENT 'when it was closed; NULL while it runs';

--changeset draaiboek:cohort-slotbord
-- The board of the day on which a cohort was closed: counts per bestuur and section, never an answer.
CREATE TABLE IF NOT EXISTS cohort_slotbord (
    cohort_id BIGINT NOT NULL PRIMARY KEY,
    board     JSON NOT NULL,
    CONSTRAINT fk_slotbord_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id)
) DEFAULT CHARSET = utf8mb4;
