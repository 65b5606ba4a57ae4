--liquibase formatted sql

--changeset draaiboek:werksessie
-- A meeting of the besturen of a cohort with their coaches; a draft until its invitation was sent.
CREATE TABLE IF NOT EXISTS werksessie (
    id           BIGINT AUTO_INCREMENT PRIMARY KEY,
    cohort_id    BIGINT NOT NULL,
    title        VARCHAR(120) NOT NULL,
    starts_at    DATETIME(3) NOT NULL,
    ends_at      DATETIME(3) NOT NULL,
    place        VARCHAR(200) NOT NULL DEFAULT '',
    link         VARCHAR(500) NOT NULL DEFAULT '' COMMENT 'where one takes part from afar',
    prepare      VARCHAR(2000) NOT NULL DEFAULT '' COMMENT 'what besturen bring along or do before',
    agenda       TEXT NOT NULL,
    outcome      TEXT NOT NULL,
    made_by      BIGINT NOT NULL,
    made_at      DATETIME(3) NOT NULL,
    sent_at      DATETIME(3) NULL COMMENT 'from when the besturen see it',
    cancelled_at DATETIME(3) NULL,
    shared_at    DATETIME(3) NULL COMMENT 'from when the besturen read what came of it',
    reminded_at  DATETIME(3) NULL,
    changed_at   DATETIME(3) NOT NULL COMMENT 'of what a calendar shows',
    sequence     INT NOT NULL DEFAULT 0 COMMENT 'how often that changed',
    KEY werksessie_of_cohort (cohort_id, starts_at),
    KEY werksessie_by_start (starts_at),
    CONSTRAINT werksessie_period CHECK (ends_at > starts_at),
    CONSTRAINT fk_werksessie_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT fk_werksessie_maker FOREIGN KEY (made_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;

--changeset draaiboek:werksessie-hoofdstuk
-- What it is about, by the chapters of the Draaiboek.
CREATE TABLE IF NOT EXISTS werksessie_hoofdstuk (
    werksessie_id BIGINT NOT NULL,
    chapter       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (werksessie_id, chapter),
    CONSTRAINT fk_werksessie_hoofdstuk FOREIGN KEY (werksessie_id) REFERENCES werksessie (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;

--changeset draaiboek:werksessie-bestuur
-- What the trekker of a bestuur said: whether they come and with whom, and that they are ready. No row is no answer.
CREATE TABLE IF NOT EXISTS werksessie_bestuur (
    werksessie_id BIGINT NOT NULL,
    bestuur_id    BIGINT NOT NULL,
    comes         TINYINT(1) NULL,
    who           VARCHAR(300) NOT NULL DEFAULT '' COMMENT 'functions',
    answered_by   BIGINT NULL,
    answered_at   DATETIME(3) NULL,
    ready_by      BIGINT NULL,
    ready_at      DATETIME(3) NULL,
    PRIMARY KEY (werksessie_id, bestuur_id),
    KEY werksessie_bestuur_by_bestuur (bestuur_id),
    CONSTRAINT fk_werksessie_bestuur_sessie FOREIGN KEY (werksessie_id) REFERENCES werksessie (id) ON DELETE CASCADE,
    CONSTRAINT fk_werksessie_bestuur_bestuur FOREIGN KEY (bestuur_id) REFERENCES bestuur (id),
    CONSTRAINT fk_werksessie_bestuur_answered FOREIGN KEY (answered_by) REFERENCES account (id),
    CONSTRAINT fk_werksessie_bestuur_ready FOREIGN KEY (ready_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;

--changeset draaiboek:werksessie-foto
-- A picture of what was written on the wall, made anew from the file as every picture is.
CREATE TABLE IF NOT EXISTS werksessie_foto (
    id            UUID NOT NULL PRIMARY KEY,
    werksessie_id BIGINT NOT NULL,
    kind          ENUM ('PNG', 'JPEG') NOT NULL,
    width         INT NOT NULL,
    height        INT NOT NULL,
    sha256        BINARY(32) NOT NULL COMMENT 'of bytes',
    bytes         LONGBLOB NOT NULL,
    made_by       BIGINT NOT NULL,
    made_at       DATETIME(3) NOT NULL,
    UNIQUE KEY werksessie_foto_once (werksessie_id, sha256),
    KEY werksessie_foto_of_account (made_by, made_at),
    CONSTRAINT fk_werksessie_foto_sessie FOREIGN KEY (werksessie_id) REFERENCES werksessie (id) ON DELETE CASCADE,
    CONSTRAINT fk_werksessie_foto_maker FOREIGN KEY (made_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;
