--liquibase formatted sql

--changeset draaiboek:melding-berichten
-- What is to be mailed, and what became of it. The text goes once it is of no more use: it may hold a one-time link.
CREATE TABLE IF NOT EXISTS bericht (
    id          BIGINT AUTO_INCREMENT PRIMARY KEY,
    account_id  BIGINT NULL COMMENT 'NULL: to somebody who has no account',
    recipient   VARCHAR(254) NOT NULL,
    kind        VARCHAR(40) CHARACTER SET ascii NOT NULL,
    subject     VARCHAR(200) NOT NULL,
    body_text   TEXT NULL,
    body_html   TEXT NULL,
    sender_id   BIGINT NULL COMMENT 'NULL: the application itself',
    created_at  DATETIME(3) NOT NULL,
    until_at    DATETIME(3) NOT NULL COMMENT 'after this it makes no sense to send it any more',
    sent_at     DATETIME(3) NULL,
    attempts    INT NOT NULL DEFAULT 0,
    last_error  VARCHAR(300) NULL COMMENT 'a sentence for people',
    next_try_at DATETIME(3) NOT NULL,
    KEY bericht_due (sent_at, next_try_at),
    KEY bericht_by_sender (sender_id, sent_at),
    KEY bericht_by_account (account_id),
    KEY bericht_by_age (created_at),
    CONSTRAINT fk_bericht_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT fk_bericht_sender FOREIGN KEY (sender_id) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;
