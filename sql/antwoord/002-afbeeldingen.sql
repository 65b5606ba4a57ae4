--liquibase formatted sql

--changeset draaiboek:traject-afbeeldingen logicalFilePath:db/changelog/traject/002-afbeeldingen.sql
-- A picture as it was made anew from what somebody chose. It belongs to one cell; the cell's value names it. It is never
-- changed and outlives its place in the cell, because the history may put it back.
CREATE TABLE IF NOT EXISTS afbeelding (
    id          UUID NOT NULL PRIMARY KEY,
    traject_id  BIGINT NOT NULL,
    item_id     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    row_id      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    col_id      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    holder_id   BIGINT NOT NULL COMMENT 'deelnemer; 0 = agreed or joint',
    kind        ENUM ('PNG', 'JPEG') NOT NULL,
    width       INT NOT NULL,
    height      INT NOT NULL,
    sha256      BINARY(32) NOT NULL COMMENT 'of bytes',
    bytes       LONGBLOB NOT NULL,
    uploaded_by BIGINT NOT NULL,
    uploaded_at DATETIME(3) NOT NULL,
    -- The same picture in the same cell once per person: a second person must be able to read what they gave.
    UNIQUE KEY afbeelding_once (traject_id, item_id, row_id, col_id, holder_id, uploaded_by, sha256),
    KEY afbeelding_of_account (uploaded_by, uploaded_at),
    CONSTRAINT fk_afbeelding_traject FOREIGN KEY (traject_id) REFERENCES traject (id),
    CONSTRAINT fk_afbeelding_account FOREIGN KEY (uploaded_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;
