--liquibase formatted sql

--changeset draaiboek:cohort-erbij
-- Since when a bestuur is in a cohort: what it released before that, it didn't release to the coaches of this one.
ALTER TABLE cohort_bestuur
    ADD COLUMN IF NOT EXISTS added_at DATETIME(3) NULL COMMENT 'NULL: before this was kept, so before all of its releases';
