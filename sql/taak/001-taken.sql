--liquibase formatted sql

--changeset draaiboek:taak-taken
-- Files that take long to make: who asked for what, how far it is, and what came of it. One worker at a time takes one, by a
-- lease that ends; so what a restart interrupts is taken up again.
CREATE TABLE IF NOT EXISTS taak (
    id          BIGINT AUTO_INCREMENT PRIMARY KEY,
    kind        VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'who makes it',
    form        VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'such as pdf',
    account_id  BIGINT NOT NULL COMMENT 'who asked for it: nobody else gets it',
    bestuur_id  BIGINT NULL COMMENT 'whose it is; NULL: the cohort''s',
    cohort_id   BIGINT NULL,
    traject_id  BIGINT NULL COMMENT 'what it is made of; NULL: of a whole cohort',
    title       VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    state       ENUM ('WACHT', 'BEZIG', 'KLAAR', 'MISLUKT') NOT NULL,
    step        VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '',
    done        INT NOT NULL DEFAULT 0,
    total       INT NOT NULL DEFAULT 0,
    attempts    INT NOT NULL DEFAULT 0,
    due_at      DATETIME(3) NOT NULL COMMENT 'not before',
    lease       CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'of whoever works on it',
    lease_until DATETIME(3) NULL,
    problem     VARCHAR(600) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '' COMMENT 'a sentence for who asked',
    file_name   VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
    bytes       BIGINT NULL,
    asked_at    DATETIME(3) NOT NULL,
    ended_at    DATETIME(3) NULL,
    expires_at  DATETIME(3) NULL COMMENT 'from then on it is taken away',
    KEY taak_to_do (state, due_at),
    KEY taak_mine (account_id, asked_at),
    KEY taak_by_age (expires_at),
    CONSTRAINT taak_whose CHECK ((bestuur_id IS NULL) <> (cohort_id IS NULL)),
    CONSTRAINT fk_taak_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT fk_taak_bestuur FOREIGN KEY (bestuur_id) REFERENCES bestuur (id),
    CONSTRAINT fk_taak_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT fk_taak_traject FOREIGN KEY (traject_id) REFERENCES traject (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The file itself, in pieces that fit a packet and the memory.
CREATE TABLE IF NOT EXISTS taak_deel (
    taak_id BIGINT NOT NULL,
    number  INT NOT NULL,
    content MEDIUMBLOB NOT NULL,
    PRIMARY KEY (taak_id, number),
    CONSTRAINT fk_taak_deel_taak FOREIGN KEY (taak_id) REFERENCES taak (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
