--liquibase formatted sql

--changeset draaiboek:toegang-accounts
CREATE TABLE IF NOT EXISTS account (
    id            BIGINT AUTO_INCREMENT PRIMARY KEY,
    email         VARCHAR(254) NOT NULL,
    name          VARCHAR(120) NULL COMMENT 'NULL: erased; what the person wrote stays, without a name',
    password_hash VARCHAR(200) NULL COMMENT 'NULL: cannot log in with a password',
    beheerder     TINYINT(1) NOT NULL DEFAULT 0,
    active        TINYINT(1) NOT NULL DEFAULT 1,
    must_change   TINYINT(1) NOT NULL DEFAULT 0 COMMENT 'a temporary password, to be replaced at the first login',
    created_at    DATETIME(3) NOT NULL,
    UNIQUE KEY account_email (email)
) DEFAULT CHARSET = utf8mb4;

-- Attempts to log in, kept in the database so that a restart does not reset the throttle.
CREATE TABLE IF NOT EXISTS aanmeldpoging (
    id          BIGINT AUTO_INCREMENT PRIMARY KEY,
    account_key BINARY(32) NOT NULL COMMENT 'SHA-256 of the address typed, known or not',
    address     VARCHAR(45) CHARACTER SET ascii NOT NULL,
    success     TINYINT(1) NOT NULL,
    at          DATETIME(3) NOT NULL,
    KEY poging_account (account_key, at),
    KEY poging_address (address, at)
) DEFAULT CHARSET = utf8mb4;

-- Secrets of the installation; they survive a restart, so that drafts encrypted before it can still be read.
CREATE TABLE IF NOT EXISTS geheim (
    name  VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
    value VARBINARY(64) NOT NULL
) DEFAULT CHARSET = utf8mb4;
