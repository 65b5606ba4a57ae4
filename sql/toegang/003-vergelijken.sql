--liquibase formatted sql

--changeset draaiboek:toegang-een-adres
-- An address is what it says to the letter: without this trékker@ logged in as trekker@, with an allowance of its own.
UPDATE account SET email = LOWER(TRIM(email));
UPDATE uitnodiging SET email = LOWER(TRIM(email));
ALTER TABLE account
    MODIFY email VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL;
ALTER TABLE uitnodiging
    MODIFY email VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL;

--changeset draaiboek:toegang-een-naam
ALTER TABLE opname
    MODIFY name VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL;
