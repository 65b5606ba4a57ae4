--liquibase formatted sql

--changeset draaiboek:traject-leeswijze
-- How somebody goes through the Draaiboek, on whatever computer: which introductions they have seen, and whether they want
-- one question at a time. Nobody else reads it.
CREATE TABLE IF NOT EXISTS gelezen (
    account_id BIGINT NOT NULL,
    section    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (account_id, section),
    CONSTRAINT fk_gelezen_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS weergave (
    account_id BIGINT NOT NULL PRIMARY KEY,
    whole      BOOLEAN NOT NULL COMMENT 'the whole page; otherwise one question at a time',
    CONSTRAINT fk_weergave_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;
