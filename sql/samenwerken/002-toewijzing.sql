--liquibase formatted sql

--changeset draaiboek:traject-toewijzing logicalFilePath:db/changelog/traject/005-toewijzing.sql
-- A section that the trekker handed to somebody. For an INVULLER it is also the right to see and write that section.
CREATE TABLE IF NOT EXISTS toewijzing (
    id           BIGINT AUTO_INCREMENT PRIMARY KEY,
    traject_id   BIGINT NOT NULL,
    section      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    deelnemer_id BIGINT NOT NULL,
    due          DATE NULL,
    assigned_by  BIGINT NOT NULL,
    assigned_at  DATETIME(3) NOT NULL,
    done_at      DATETIME(3) NULL,
    reminded_at  DATETIME(3) NULL,
    UNIQUE KEY toewijzing_once (traject_id, section, deelnemer_id),
    KEY toewijzing_of_deelnemer (deelnemer_id, traject_id),
    CONSTRAINT fk_toewijzing_traject FOREIGN KEY (traject_id) REFERENCES traject (id) ON DELETE CASCADE,
    CONSTRAINT fk_toewijzing_deelnemer FOREIGN KEY (deelnemer_id) REFERENCES deelnemer (id) ON DELETE CASCADE,
    CONSTRAINT fk_toewijzing_account FOREIGN KEY (assigned_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;

--changeset draaiboek:traject-toewijzing-item logicalFilePath:db/changelog/traject/005-toewijzing.sql
-- The items of that section, so that a query on answers can ask for them; a published edition never moves an item.
CREATE TABLE IF NOT EXISTS toewijzing_item (
    toewijzing_id BIGINT NOT NULL,
    item_id       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (toewijzing_id, item_id),
    CONSTRAINT fk_toewijzing_item FOREIGN KEY (toewijzing_id) REFERENCES toewijzing (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;
