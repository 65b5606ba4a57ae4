--liquibase formatted sql

--changeset draaiboek:spoor-spoor
-- Who did what, never what anybody wrote. No foreign keys: a line outlives what it is about, and is also written while the act
-- that it tells of is undone.
CREATE TABLE IF NOT EXISTS spoor (
    id         BIGINT AUTO_INCREMENT PRIMARY KEY,
    at         DATETIME(3) NOT NULL,
    kind       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    account_id BIGINT NULL COMMENT 'who did it; NULL: nobody who was logged in',
    subject_id BIGINT NULL COMMENT 'the account that it was done to',
    bestuur_id BIGINT NULL COMMENT 'whom it concerns',
    detail     VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'a code or a number, never a word that somebody typed',
    address    VARCHAR(45) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
    reason     VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '' COMMENT 'the one thing that is typed: why a beheerder did what shows in no other way',
    KEY spoor_by_age (at),
    KEY spoor_by_account (account_id, at),
    KEY spoor_by_subject (subject_id, at),
    KEY spoor_by_bestuur (bestuur_id, at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
