--liquibase formatted sql

--changeset draaiboek:traject-bezoek logicalFilePath:db/changelog/traject/003-bezoek.sql
-- When somebody was last at home, and the time before that: what changed since then is told. Nobody else reads it.
CREATE TABLE IF NOT EXISTS bezoek (
    account_id  BIGINT NOT NULL,
    traject_id  BIGINT NOT NULL,
    last_at     DATETIME(3) NOT NULL,
    previous_at DATETIME(3) NULL COMMENT 'the end of the visit before this one; NULL in the first',
    PRIMARY KEY (account_id, traject_id),
    KEY bezoek_by_traject (traject_id),
    CONSTRAINT fk_bezoek_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
    CONSTRAINT fk_bezoek_traject FOREIGN KEY (traject_id) REFERENCES traject (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;

--changeset draaiboek:traject-welkom logicalFilePath:db/changelog/traject/003-bezoek.sql
-- Who has seen the welcome, on whatever computer.
CREATE TABLE IF NOT EXISTS welkom (
    account_id BIGINT NOT NULL PRIMARY KEY,
    seen_at    DATETIME(3) NOT NULL,
    CONSTRAINT fk_welkom_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;
