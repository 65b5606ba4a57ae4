--liquibase formatted sql

--changeset draaiboek:opname-een-naam
-- What is unique is compared to the letter.
ALTER TABLE opname
    MODIFY name VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL;
