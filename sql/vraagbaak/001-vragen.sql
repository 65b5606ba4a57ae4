--liquibase formatted sql

--changeset draaiboek:vraagbaak-polisvraag
-- A question of a bestuur to the coaches of its cohort, at an item of the Draaiboek. Read by who reads the whole Draaiboek of that
-- bestuur, and by those coaches while the bestuur is in their cohort.
CREATE TABLE IF NOT EXISTS polisvraag (
    id          BIGINT AUTO_INCREMENT PRIMARY KEY,
    cohort_id   BIGINT NOT NULL COMMENT 'to whose coaches it was asked',
    bestuur_id  BIGINT NOT NULL,
    editie_id   VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    item_id     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    asked_by    BIGINT NOT NULL,
    asked_at    DATETIME(3) NOT NULL,
    waits_since DATETIME(3) NULL COMMENT 'since when it waits for POLIS; NULL once answered',
    taken_by    BIGINT NULL COMMENT 'the coach who answers it',
    taken_at    DATETIME(3) NULL,
    KEY polisvraag_of_bestuur (bestuur_id, item_id),
    KEY polisvraag_waiting (cohort_id, waits_since),
    KEY polisvraag_of_asker (asked_by, waits_since),
    CONSTRAINT fk_polisvraag_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT fk_polisvraag_bestuur FOREIGN KEY (bestuur_id) REFERENCES bestuur (id),
    CONSTRAINT fk_polisvraag_asked FOREIGN KEY (asked_by) REFERENCES account (id),
    CONSTRAINT fk_polisvraag_taken FOREIGN KEY (taken_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;

--changeset draaiboek:vraagbaak-polisvraag-bericht
-- What was said in it; the first is the question itself.
CREATE TABLE IF NOT EXISTS polisvraag_bericht (
    id         BIGINT AUTO_INCREMENT PRIMARY KEY,
    vraag_id   BIGINT NOT NULL,
    polis      TINYINT(1) NOT NULL COMMENT 'said by a coach',
    author_id  BIGINT NOT NULL COMMENT 'account',
    mutation   UUID NOT NULL COMMENT 'the name that the form gave it, so that it is kept once',
    text       TEXT NOT NULL,
    created_at DATETIME(3) NOT NULL,
    UNIQUE KEY polisvraag_bericht_mutation (mutation),
    KEY polisvraag_bericht_of_vraag (vraag_id),
    CONSTRAINT fk_polisvraag_bericht_vraag FOREIGN KEY (vraag_id) REFERENCES polisvraag (id),
    CONSTRAINT fk_polisvraag_bericht_author FOREIGN KEY (author_id) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;

--changeset draaiboek:vraagbaak-polisantwoord
-- A question with its answer as every bestuur reads them at an item; written so by a coach, who took out whose it was.
CREATE TABLE IF NOT EXISTS polisantwoord (
    id           BIGINT AUTO_INCREMENT PRIMARY KEY,
    item_id      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    question     VARCHAR(500) NOT NULL,
    answer       TEXT NOT NULL,
    vraag_id     BIGINT NOT NULL COMMENT 'from which it was made',
    made_by      BIGINT NOT NULL,
    made_at      DATETIME(3) NOT NULL,
    withdrawn_by BIGINT NULL,
    withdrawn_at DATETIME(3) NULL,
    KEY polisantwoord_of_item (item_id),
    CONSTRAINT fk_polisantwoord_vraag FOREIGN KEY (vraag_id) REFERENCES polisvraag (id),
    CONSTRAINT fk_polisantwoord_made FOREIGN KEY (made_by) REFERENCES account (id),
    CONSTRAINT fk_polisantwoord_withdrawn FOREIGN KEY (withdrawn_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;
