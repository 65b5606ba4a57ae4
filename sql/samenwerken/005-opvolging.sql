--liquibase formatted sql

--changeset draaiboek:samenwerken-opvolging
-- Something that a bestuur took upon itself at a question, with who does it and by when: what follows from a remark of a
-- twin, until there is an action plan. It is never deleted: what came of it is told to who gave the remark.
CREATE TABLE IF NOT EXISTS opvolging (
    id                BIGINT AUTO_INCREMENT PRIMARY KEY,
    traject_id        BIGINT NOT NULL,
    item_id           VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    deelnemer_id      BIGINT NOT NULL COMMENT 'who does it',
    what              VARCHAR(1000) NOT NULL,
    due               DATE NOT NULL,
    terugkoppeling_id BIGINT NULL COMMENT 'the feedback that it follows from',
    state             ENUM ('TE_DOEN', 'GEDAAN', 'NIET_GEDAAN', 'VERVALLEN') NOT NULL
        COMMENT 'VERVALLEN: the feedback was opened again or closed, so that nothing follows from it now',
    outcome           VARCHAR(1000) NOT NULL DEFAULT '' COMMENT 'what came of it, or why nothing did',
    made_by           BIGINT NOT NULL COMMENT 'account',
    made_at           DATETIME(3) NOT NULL,
    closed_by         BIGINT NULL COMMENT 'account',
    closed_at         DATETIME(3) NULL,
    UNIQUE KEY opvolging_of_terugkoppeling (terugkoppeling_id),
    KEY opvolging_of_traject (traject_id, deelnemer_id),
    CONSTRAINT fk_opvolging_traject FOREIGN KEY (traject_id) REFERENCES traject (id) ON DELETE CASCADE,
    CONSTRAINT fk_opvolging_deelnemer FOREIGN KEY (deelnemer_id) REFERENCES deelnemer (id) ON DELETE CASCADE,
    CONSTRAINT fk_opvolging_terugkoppeling FOREIGN KEY (terugkoppeling_id) REFERENCES terugkoppeling (id) ON DELETE CASCADE,
    CONSTRAINT fk_opvolging_made FOREIGN KEY (made_by) REFERENCES account (id),
    CONSTRAINT fk_opvolging_closed FOREIGN KEY (closed_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;
