--liquibase formatted sql

--changeset draaiboek:cohort-deadline
-- When a chapter is to be agreed on, for all besturen of a cohort.
CREATE TABLE IF NOT EXISTS cohort_deadline (
    cohort_id BIGINT NOT NULL,
    chapter   VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    due       DATE NOT NULL,
    PRIMARY KEY (cohort_id, chapter),
    CONSTRAINT fk_cohort_deadline_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id)
) DEFAULT CHARSET = utf8mb4;

--changeset draaiboek:cohort-pauze
-- A bestuur said that it pauses; its own people say so and take it back.
CREATE TABLE IF NOT EXISTS bestuur_pauze (
    bestuur_id BIGINT NOT NULL PRIMARY KEY,
    until      DATE NOT NULL,
    said_by    BIGINT NOT NULL,
    said_at    DATETIME(3) NOT NULL,
    CONSTRAINT fk_bestuur_pauze_bestuur FOREIGN KEY (bestuur_id) REFERENCES bestuur (id),
    CONSTRAINT fk_bestuur_pauze_account FOREIGN KEY (said_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;

--changeset draaiboek:cohort-logboek
-- What the coaches of a cohort note of a call or a visit; nobody else reads it, the bestuur knows that it exists.
CREATE TABLE IF NOT EXISTS begeleiding_logboek (
    id          BIGINT AUTO_INCREMENT PRIMARY KEY,
    cohort_id   BIGINT NOT NULL,
    bestuur_id  BIGINT NOT NULL,
    kind        ENUM ('TELEFOON', 'BEZOEK') NOT NULL,
    said_on     DATE NOT NULL,
    text        VARCHAR(2000) NOT NULL,
    next_action VARCHAR(300) NOT NULL DEFAULT '',
    next_on     DATE NULL,
    done_at     DATETIME(3) NULL COMMENT 'when the next action was done',
    author_id   BIGINT NOT NULL,
    created_at  DATETIME(3) NOT NULL,
    KEY logboek_of_bestuur (cohort_id, bestuur_id, said_on),
    CONSTRAINT fk_logboek_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT fk_logboek_bestuur FOREIGN KEY (bestuur_id) REFERENCES bestuur (id),
    CONSTRAINT fk_logboek_author FOREIGN KEY (author_id) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;

--changeset draaiboek:cohort-aansporing
-- A message of a coach to the trekkers of a bestuur; both sides read it.
CREATE TABLE IF NOT EXISTS begeleiding_aansporing (
    id         BIGINT AUTO_INCREMENT PRIMARY KEY,
    cohort_id  BIGINT NOT NULL,
    bestuur_id BIGINT NOT NULL,
    text       VARCHAR(300) NOT NULL,
    sent_by    BIGINT NOT NULL,
    sent_at    DATETIME(3) NOT NULL,
    KEY aansporing_of_bestuur (bestuur_id, sent_at),
    KEY aansporing_of_cohort (cohort_id),
    CONSTRAINT fk_aansporing_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT fk_aansporing_bestuur FOREIGN KEY (bestuur_id) REFERENCES bestuur (id),
    CONSTRAINT fk_aansporing_sender FOREIGN KEY (sent_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;
