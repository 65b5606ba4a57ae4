--liquibase formatted sql

--changeset draaiboek:traject-opname logicalFilePath:db/changelog/traject/004-opname.sql
-- A frozen set of answers. There is no way to change one: nothing in the application updates or deletes these rows, and
-- the keys below refuse to let go of a version that is in one.
CREATE TABLE IF NOT EXISTS opname (
    id            BIGINT AUTO_INCREMENT PRIMARY KEY,
    traject_id    BIGINT NOT NULL,
    kind          ENUM ('MEETMOMENT') NOT NULL,
    name          VARCHAR(120) NOT NULL,
    remark        VARCHAR(2000) NOT NULL,
    signed_off_by VARCHAR(200) NOT NULL COMMENT 'in words: a person, the college; may be empty',
    signed_off_on DATE NOT NULL,
    at            DATETIME(3) NOT NULL COMMENT 'when the answers were frozen',
    made_by       BIGINT NOT NULL,
    -- Also what a second click, or a second trekker, meets.
    UNIQUE KEY opname_name (traject_id, kind, name),
    CONSTRAINT fk_opname_traject FOREIGN KEY (traject_id) REFERENCES traject (id) ON DELETE RESTRICT,
    CONSTRAINT fk_opname_account FOREIGN KEY (made_by) REFERENCES account (id) ON DELETE RESTRICT
) DEFAULT CHARSET = utf8mb4;

--changeset draaiboek:traject-opname-versie logicalFilePath:db/changelog/traject/004-opname.sql
CREATE TABLE IF NOT EXISTS opname_versie (
    opname_id BIGINT NOT NULL,
    versie_id BIGINT NOT NULL,
    PRIMARY KEY (opname_id, versie_id),
    KEY opname_by_versie (versie_id),
    CONSTRAINT fk_opname_versie_opname FOREIGN KEY (opname_id) REFERENCES opname (id) ON DELETE RESTRICT,
    CONSTRAINT fk_opname_versie_versie FOREIGN KEY (versie_id) REFERENCES antwoord_versie (id) ON DELETE RESTRICT
) DEFAULT CHARSET = utf8mb4;
