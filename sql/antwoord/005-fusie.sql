--liquibase formatted sql

--changeset draaiboek:antwoord-fusie
-- An answer that was taken over from a bestuur that went up in this one says so. Added at the end, so that no row is written anew.
ALTER TABLE antwoord_versie
    MODIFY COLUMN source ENUM ('TYPED', 'DRAFT', 'CONFLICT', 'RESTORED', 'DEMO', 'WORD', 'FUSIE') NOT NULL;
