--liquibase formatted sql

--changeset draaiboek:toegang-wachtwoordherstel
-- A link to choose a new password. Only its hash is kept: who reads the database can't use it.
CREATE TABLE IF NOT EXISTS wachtwoordherstel (
    id         BIGINT AUTO_INCREMENT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    token_hash BINARY(32) NOT NULL,
    created_at DATETIME(3) NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    used_at    DATETIME(3) NULL COMMENT 'used, or overtaken by a newer password',
    UNIQUE KEY herstel_token (token_hash),
    KEY herstel_by_account (account_id, created_at),
    CONSTRAINT fk_herstel_account FOREIGN KEY (account_id) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;
