--liquibase formatted sql

--changeset draaiboek:cohort-vertrek
-- A bestuur that left a cohort and whose coaches keep what was: its counts of that day and their log. One that was ended
-- has no row here.
CREATE TABLE IF NOT EXISTS cohort_vertrek (
    cohort_id  BIGINT NOT NULL,
    bestuur_id BIGINT NOT NULL,
    left_at    DATETIME(3) NOT NULL,
    board      JSON NOT NULL,
    PRIMARY KEY (cohort_id, bestuur_id),
    KEY cohort_vertrek_by_bestuur (bestuur_id),
    CONSTRAINT fk_cohort_vertrek_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT fk_cohort_vertrek_bestuur FOREIGN KEY (bestuur_id) REFERENCES bestuur (id)
) DEFAULT CHARSET = utf8mb4;
