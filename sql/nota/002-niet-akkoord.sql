--liquibase formatted sql

--changeset draaiboek:nota-niet-akkoord
-- Somebody may say no, too; with a word of what should change.
ALTER TABLE nota_oordeel MODIFY verdict ENUM ('AKKOORD', 'VOORBEHOUD', 'NIET') NOT NULL;
