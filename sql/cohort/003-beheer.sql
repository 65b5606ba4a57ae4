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

--changeset draaiboek:cohort-vertrek
-- Besturen that were taken out of a cohort: when, and whether they go on by themselves. The log stays with the cohort.
CREATE TABLE IF NOT EXISTS cohort_vertrek (
    id         BIGINT AUTO_INCREMENT PRIMARY KEY,
    cohort_id  BIGINT NOT NULL,
    bestuur_id BIGINT NOT NULL,
    kind       ENUM ('VERDER', 'GESTOPT') NOT NULL,
    left_on    DATE NOT NULL,
    KEY vertrek_of_cohort (cohort_id),
    CONSTRAINT fk_vertrek_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT fk_vertrek_bestuur FOREIGN KEY (bestuur_id) REFERENCES bestuur (id)
) DEFAULT CHARSET = utf8mb4;
