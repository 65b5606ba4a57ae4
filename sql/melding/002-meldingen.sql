--liquibase formatted sql

--changeset draaiboek:melding-meldingen
-- The inbox: that there is something and where, never what people answered. One row per message, so that writing one waits for
-- nobody; what is unread about one thing is put together when it is read.
CREATE TABLE IF NOT EXISTS melding (
    id         BIGINT AUTO_INCREMENT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    kind       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sentence   VARCHAR(300) NOT NULL,
    path       VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'inside the application, without a leading slash',
    caused_by  BIGINT NULL COMMENT 'NULL: the application itself',
    created_at DATETIME(3) NOT NULL,
    read_at    DATETIME(3) NULL,
    mailed_at  DATETIME(3) NULL COMMENT 'since when it needs no place in a daily mail any more',
    KEY melding_inbox (account_id, read_at, kind),
    KEY melding_to_mail (mailed_at, read_at, created_at),
    KEY melding_read (read_at),
    KEY melding_by_age (created_at),
    CONSTRAINT fk_melding_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT fk_melding_caused_by FOREIGN KEY (caused_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;

-- A kind that somebody leaves out of the daily mail; without a row it is in it.
CREATE TABLE IF NOT EXISTS melding_zonder_mail (
    account_id BIGINT NOT NULL,
    kind       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (account_id, kind),
    CONSTRAINT fk_melding_zonder_mail_account FOREIGN KEY (account_id) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;

-- The day of the last daily mail: it is what holds them to one a day.
CREATE TABLE IF NOT EXISTS melding_dagpost (
    account_id BIGINT PRIMARY KEY,
    last_day   DATE NOT NULL COMMENT 'in Europe/Brussels',
    CONSTRAINT fk_melding_dagpost_account FOREIGN KEY (account_id) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;
