--liquibase formatted sql

--changeset draaiboek:agenda-sleutel
-- The secret in an address that a calendar program asks again and again, of one account: of a bestuur, or as a coach.
-- Only its hash is kept; taken back it opens nothing.
CREATE TABLE IF NOT EXISTS agendasleutel (
    id         BIGINT AUTO_INCREMENT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    bestuur_id BIGINT NULL COMMENT 'whose calendar; NULL is that of a coach',
    sha256     BINARY(32) NOT NULL,
    created_at DATETIME(3) NOT NULL,
    revoked_at DATETIME(3) NULL,
    UNIQUE KEY agendasleutel_secret (sha256),
    KEY agendasleutel_of_account (account_id),
    CONSTRAINT fk_agendasleutel_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT fk_agendasleutel_bestuur FOREIGN KEY (bestuur_id) REFERENCES bestuur (id)
) DEFAULT CHARSET = utf8mb4;
