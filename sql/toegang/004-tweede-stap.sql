--liquibase formatted sql

--changeset draaiboek:toegang-tweede-stap
-- A second step at the login: one-time codes from an app (RFC 6238).
CREATE TABLE IF NOT EXISTS tweede_stap (
    account_id   BIGINT PRIMARY KEY,
    secret       VARBINARY(32) NOT NULL,
    created_at   DATETIME(3) NOT NULL,
    confirmed_at DATETIME(3) NULL COMMENT 'NULL: begun; it is asked for once a code from it was given',
    last_step    BIGINT NOT NULL DEFAULT 0 COMMENT 'of the last code that was taken: none is taken twice',
    CONSTRAINT fk_tweede_stap_account FOREIGN KEY (account_id) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- For who lost the app; each works once, and only its hash is kept.
CREATE TABLE IF NOT EXISTS herstelcode (
    account_id BIGINT NOT NULL,
    code_hash  BINARY(32) NOT NULL,
    used_at    DATETIME(3) NULL,
    PRIMARY KEY (account_id, code_hash),
    CONSTRAINT fk_herstelcode_account FOREIGN KEY (account_id) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
