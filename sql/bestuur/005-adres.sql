--liquibase formatted sql

--changeset draaiboek:uitnodiging-een-adres
-- as that of an account
UPDATE uitnodiging SET email = LOWER(TRIM(email));
ALTER TABLE uitnodiging
    MODIFY email VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL;
