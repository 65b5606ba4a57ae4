--liquibase formatted sql

--changeset draaiboek:antwoord-bestand
-- An answer that came back in a file says so, and in which. Both are added at the end, so that no row is written anew.
ALTER TABLE antwoord_versie
    MODIFY COLUMN source ENUM ('TYPED', 'DRAFT', 'CONFLICT', 'RESTORED', 'DEMO', 'WORD') NOT NULL,
    ADD COLUMN IF NOT EXISTS file_name VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL COMMENT 'the file that it came in';
