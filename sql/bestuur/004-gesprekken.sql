--liquibase formatted sql

--changeset draaiboek:bestuur-gesprekken
-- Who noted somebody without an account, and so writes down what they say. Stays when an account is linked.
ALTER TABLE deelnemer
    ADD COLUMN IF NOT EXISTS noted_by BIGINT NULL COMMENT 'account',
    ADD CONSTRAINT fk_deelnemer_noted FOREIGN KEY IF NOT EXISTS (noted_by) REFERENCES account (id);
