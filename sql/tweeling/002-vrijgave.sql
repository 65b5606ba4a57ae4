--liquibase formatted sql

--changeset draaiboek:tweeling-opname-vrijgave
-- A release is a frozen set of answers like a meetmoment; its remark is the word with which the trekker explains it.
ALTER TABLE opname MODIFY kind ENUM ('MEETMOMENT', 'VRIJGAVE') NOT NULL;

--changeset draaiboek:tweeling-vrijgave
-- An opname of a chapter's agreed answers, for one bestuur within one tweeling. Replaced or withdrawn it is read by the
-- other no more.
CREATE TABLE IF NOT EXISTS vrijgave (
    id           BIGINT AUTO_INCREMENT PRIMARY KEY,
    opname_id    BIGINT NOT NULL,
    tweeling_id  BIGINT NOT NULL,
    bestuur_id   BIGINT NOT NULL COMMENT 'whose answers these are',
    recipient_id BIGINT NOT NULL COMMENT 'the bestuur that may read them',
    chapter      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    released_by  BIGINT NOT NULL,
    released_at  DATETIME(3) NOT NULL,
    revoked_by   BIGINT NULL,
    revoked_at   DATETIME(3) NULL,
    replaced_at  DATETIME(3) NULL COMMENT 'when a newer release of the chapter took its place',
    -- One that counts for each chapter and recipient: MariaDB lets NULLs be alike in a unique key, so the flag is 1 or NULL.
    current_flag TINYINT(1) AS (IF(revoked_at IS NULL AND replaced_at IS NULL, 1, NULL)) PERSISTENT,
    UNIQUE KEY vrijgave_opname (opname_id, recipient_id),
    UNIQUE KEY vrijgave_current (tweeling_id, bestuur_id, recipient_id, chapter, current_flag),
    KEY vrijgave_by_recipient (recipient_id, tweeling_id),
    CONSTRAINT fk_vrijgave_opname FOREIGN KEY (opname_id) REFERENCES opname (id),
    CONSTRAINT fk_vrijgave_tweeling FOREIGN KEY (tweeling_id) REFERENCES tweeling (id),
    CONSTRAINT fk_vrijgave_bestuur FOREIGN KEY (bestuur_id) REFERENCES bestuur (id),
    CONSTRAINT fk_vrijgave_recipient FOREIGN KEY (recipient_id) REFERENCES bestuur (id),
    CONSTRAINT fk_vrijgave_released FOREIGN KEY (released_by) REFERENCES account (id),
    CONSTRAINT fk_vrijgave_revoked FOREIGN KEY (revoked_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;

--changeset draaiboek:tweeling-inzage
-- Who looked at a release, first and last; the bestuur whose answers they are may read it.
CREATE TABLE IF NOT EXISTS inzage (
    vrijgave_id BIGINT NOT NULL,
    account_id  BIGINT NOT NULL,
    first_at    DATETIME(3) NOT NULL,
    last_at     DATETIME(3) NOT NULL,
    PRIMARY KEY (vrijgave_id, account_id),
    CONSTRAINT fk_inzage_vrijgave FOREIGN KEY (vrijgave_id) REFERENCES vrijgave (id),
    CONSTRAINT fk_inzage_account FOREIGN KEY (account_id) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;
