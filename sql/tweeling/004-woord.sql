--liquibase formatted sql

--changeset draaiboek:tweeling-woord
-- Where two besturen invite each other, the second invitation becomes the word that goes along with its yes.
ALTER TABLE tweeling_lid
    ADD COLUMN IF NOT EXISTS word VARCHAR(2000) NOT NULL DEFAULT '' COMMENT 'what this bestuur wrote with its yes' AFTER initiator;
