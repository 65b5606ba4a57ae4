--liquibase formatted sql

--changeset draaiboek:woord-bestand
-- What was read from a Word file that somebody sent, until they put it back or a day has passed: one for each person and traject.
-- The file itself isn't kept.
CREATE TABLE IF NOT EXISTS woord_bestand (
    id         BIGINT AUTO_INCREMENT PRIMARY KEY,
    traject_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    name       VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    content    JSON NOT NULL COMMENT 'the texts, with the cell that each belongs to',
    applied    JSON NULL COMMENT 'what was put back and what stood there before, for undoing',
    at         DATETIME(3) NOT NULL,
    UNIQUE KEY woord_bestand_of (account_id, traject_id),
    KEY woord_bestand_by_age (at),
    CONSTRAINT fk_woord_bestand_traject FOREIGN KEY (traject_id) REFERENCES traject (id),
    CONSTRAINT fk_woord_bestand_account FOREIGN KEY (account_id) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
