--liquibase formatted sql

--changeset draaiboek:nota-weg
-- Which bodies the note passes, in which order; without a row the usual way.
CREATE TABLE IF NOT EXISTS nota_weg (
    traject_id BIGINT PRIMARY KEY,
    bodies     VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'codes, with commas',
    chosen_by  BIGINT NOT NULL,
    chosen_at  DATETIME(3) NOT NULL,
    CONSTRAINT fk_nota_weg_traject FOREIGN KEY (traject_id) REFERENCES traject (id),
    CONSTRAINT fk_nota_weg_account FOREIGN KEY (chosen_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;

--changeset draaiboek:nota-versie
-- The note as it was submitted: its text is copied, since a note is composed of what its reader may read that day. Nothing
-- changes the content afterwards.
CREATE TABLE IF NOT EXISTS nota_versie (
    id           BIGINT AUTO_INCREMENT PRIMARY KEY,
    traject_id   BIGINT NOT NULL,
    number       INT NOT NULL,
    title        VARCHAR(500) NOT NULL,
    word         VARCHAR(2000) NOT NULL COMMENT 'what the trekker says with it; may be empty',
    content      JSON NOT NULL,
    made_by      BIGINT NOT NULL,
    made_at      DATETIME(3) NOT NULL,
    shared       TINYINT(1) NOT NULL COMMENT 'the twin to whom the chapter was released may read along',
    withdrawn_by BIGINT NULL,
    withdrawn_at DATETIME(3) NULL,
    -- Also what a second click, or a second trekker, meets.
    UNIQUE KEY nota_versie_number (traject_id, number),
    CONSTRAINT fk_nota_versie_traject FOREIGN KEY (traject_id) REFERENCES traject (id),
    CONSTRAINT fk_nota_versie_made FOREIGN KEY (made_by) REFERENCES account (id),
    CONSTRAINT fk_nota_versie_withdrawn FOREIGN KEY (withdrawn_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;

--changeset draaiboek:nota-voorlegging
-- A version before a body, and what it decided.
CREATE TABLE IF NOT EXISTS nota_voorlegging (
    id         BIGINT AUTO_INCREMENT PRIMARY KEY,
    versie_id  BIGINT NOT NULL,
    body       ENUM ('MT', 'CBS', 'VB', 'GR', 'RMW') NOT NULL,
    meeting    DATE NULL,
    agenda     VARCHAR(120) NOT NULL,
    result     ENUM ('GOEDGEKEURD', 'VOORWAARDEN', 'AANPASSEN', 'AFGEWEZEN') NULL,
    conditions VARCHAR(4000) NOT NULL,
    remark     VARCHAR(4000) NOT NULL,
    address    VARCHAR(500) NOT NULL COMMENT 'of the published besluit',
    revision   INT NOT NULL,
    changed_by BIGINT NULL,
    changed_at DATETIME(3) NULL,
    UNIQUE KEY nota_voorlegging_body (versie_id, body),
    CONSTRAINT fk_nota_voorlegging_versie FOREIGN KEY (versie_id) REFERENCES nota_versie (id),
    CONSTRAINT fk_nota_voorlegging_account FOREIGN KEY (changed_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;

--changeset draaiboek:nota-opmerking
-- What somebody remarks on a paragraph of a version; one layer.
CREATE TABLE IF NOT EXISTS nota_opmerking (
    id         BIGINT AUTO_INCREMENT PRIMARY KEY,
    versie_id  BIGINT NOT NULL,
    place      VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'block and paragraph',
    bestuur_id BIGINT NOT NULL COMMENT 'for which its writer speaks',
    account_id BIGINT NOT NULL,
    text       VARCHAR(4000) NOT NULL,
    made_at    DATETIME(3) NOT NULL,
    state      ENUM ('OPEN', 'VERWERKT', 'NIET_GEVOLGD') NOT NULL,
    answer     VARCHAR(2000) NOT NULL,
    settled_by BIGINT NULL,
    settled_at DATETIME(3) NULL,
    KEY nota_opmerking_versie (versie_id, state),
    CONSTRAINT fk_nota_opmerking_versie FOREIGN KEY (versie_id) REFERENCES nota_versie (id),
    CONSTRAINT fk_nota_opmerking_bestuur FOREIGN KEY (bestuur_id) REFERENCES bestuur (id),
    CONSTRAINT fk_nota_opmerking_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT fk_nota_opmerking_settled FOREIGN KEY (settled_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;

--changeset draaiboek:nota-oordeel
-- Whether somebody of the bestuur agrees with a version.
CREATE TABLE IF NOT EXISTS nota_oordeel (
    versie_id  BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    verdict    ENUM ('AKKOORD', 'VOORBEHOUD') NOT NULL,
    word       VARCHAR(2000) NOT NULL,
    made_at    DATETIME(3) NOT NULL,
    PRIMARY KEY (versie_id, account_id),
    CONSTRAINT fk_nota_oordeel_versie FOREIGN KEY (versie_id) REFERENCES nota_versie (id),
    CONSTRAINT fk_nota_oordeel_account FOREIGN KEY (account_id) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;
