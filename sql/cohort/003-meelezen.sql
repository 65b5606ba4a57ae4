--liquibase formatted sql

--changeset draaiboek:cohort-meelezen
-- A part of the Draaiboek, or a version of the note, that a bestuur lets the coaches of its running cohort read: frozen, as what
-- a twin reads. Replaced or withdrawn it is read by no coach any more.
CREATE TABLE IF NOT EXISTS meelezen (
    id          BIGINT AUTO_INCREMENT PRIMARY KEY,
    bestuur_id  BIGINT NOT NULL COMMENT 'whose answers these are',
    part        VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of the edition, or nota',
    opname_id   BIGINT NULL COMMENT 'the answers of a part',
    versie_id   BIGINT NULL COMMENT 'the submitted note',
    released_by BIGINT NOT NULL,
    released_at DATETIME(3) NOT NULL,
    revoked_by  BIGINT NULL,
    revoked_at  DATETIME(3) NULL,
    replaced_at DATETIME(3) NULL COMMENT 'when a newer one of the part took its place',
    -- One that counts for each part: NULLs are alike in a unique key, so the flag is 1 or NULL.
    current_flag TINYINT(1) AS (IF(revoked_at IS NULL AND replaced_at IS NULL, 1, NULL)) PERSISTENT,
    UNIQUE KEY meelezen_current (bestuur_id, part, current_flag),
    KEY meelezen_of_opname (opname_id),
    KEY meelezen_of_versie (versie_id),
    CONSTRAINT meelezen_one_of_two CHECK ((opname_id IS NULL) <> (versie_id IS NULL)),
    CONSTRAINT fk_meelezen_bestuur FOREIGN KEY (bestuur_id) REFERENCES bestuur (id),
    CONSTRAINT fk_meelezen_opname FOREIGN KEY (opname_id) REFERENCES opname (id),
    CONSTRAINT fk_meelezen_versie FOREIGN KEY (versie_id) REFERENCES nota_versie (id),
    CONSTRAINT fk_meelezen_released FOREIGN KEY (released_by) REFERENCES account (id),
    CONSTRAINT fk_meelezen_revoked FOREIGN KEY (revoked_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;

--changeset draaiboek:cohort-meelezen-inzage
-- Which coach read a part, first and last; the bestuur whose answers they are reads it.
CREATE TABLE IF NOT EXISTS meelezen_inzage (
    meelezen_id BIGINT NOT NULL,
    account_id  BIGINT NOT NULL,
    first_at    DATETIME(3) NOT NULL,
    last_at     DATETIME(3) NOT NULL,
    PRIMARY KEY (meelezen_id, account_id),
    CONSTRAINT fk_meelezen_inzage_meelezen FOREIGN KEY (meelezen_id) REFERENCES meelezen (id),
    CONSTRAINT fk_meelezen_inzage_account FOREIGN KEY (account_id) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;

--changeset draaiboek:cohort-meelezen-vraag
-- A coach asked to read a part; the trekker gives it or says not now.
CREATE TABLE IF NOT EXISTS meelezen_vraag (
    id          BIGINT AUTO_INCREMENT PRIMARY KEY,
    cohort_id   BIGINT NOT NULL,
    bestuur_id  BIGINT NOT NULL,
    part        VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason      VARCHAR(500) NOT NULL,
    asked_by    BIGINT NOT NULL,
    asked_at    DATETIME(3) NOT NULL,
    answered_by BIGINT NULL,
    answered_at DATETIME(3) NULL,
    given       TINYINT(1) NULL COMMENT 'whether it was given; NULL while nobody answered',
    KEY meelezen_vraag_of_bestuur (bestuur_id, part, asked_at),
    KEY meelezen_vraag_of_cohort (cohort_id),
    CONSTRAINT fk_meelezen_vraag_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT fk_meelezen_vraag_bestuur FOREIGN KEY (bestuur_id) REFERENCES bestuur (id),
    CONSTRAINT fk_meelezen_vraag_asked FOREIGN KEY (asked_by) REFERENCES account (id),
    CONSTRAINT fk_meelezen_vraag_answered FOREIGN KEY (answered_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;
