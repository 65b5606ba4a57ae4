--liquibase formatted sql

--changeset draaiboek:cohort-gedaan
-- What came of something that was planned is noted too, and isn't always a talk: it is no contact with the bestuur.
ALTER TABLE begeleiding_logboek
    MODIFY COLUMN kind ENUM ('TELEFOON', 'BEZOEK', 'ANDERS') NOT NULL;
