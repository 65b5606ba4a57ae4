--liquibase formatted sql

--changeset draaiboek:tweeling-koppelverbod
-- Two besturen of a cohort that its coaches don't want to put together; the lower id first.
CREATE TABLE IF NOT EXISTS koppelverbod (
    cohort_id  BIGINT NOT NULL,
    bestuur_id BIGINT NOT NULL,
    other_id   BIGINT NOT NULL,
    PRIMARY KEY (cohort_id, bestuur_id, other_id),
    CONSTRAINT koppelverbod_order CHECK (bestuur_id < other_id),
    CONSTRAINT fk_koppelverbod_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT fk_koppelverbod_bestuur FOREIGN KEY (bestuur_id) REFERENCES bestuur (id),
    CONSTRAINT fk_koppelverbod_other FOREIGN KEY (other_id) REFERENCES bestuur (id)
) DEFAULT CHARSET = utf8mb4;
