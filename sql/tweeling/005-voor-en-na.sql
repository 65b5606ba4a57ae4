--liquibase formatted sql

--changeset draaiboek:tweeling-standpunt
-- Where a bestuur stands and what it wants to learn of its twin. What is being written and what the twin reads are two rows,
-- so that nothing leaves the house by being typed.
CREATE TABLE IF NOT EXISTS standpunt (
    tweeling_id BIGINT NOT NULL,
    bestuur_id  BIGINT NOT NULL,
    shared      TINYINT(1) NOT NULL COMMENT '0: being written, for the bestuur itself; 1: what the twin reads',
    stand       TEXT NOT NULL COMMENT 'where it stands',
    learn       TEXT NOT NULL COMMENT 'what it wants to learn of them',
    people      VARCHAR(1000) NOT NULL COMMENT 'how many people filled it in, and who',
    evidence    VARCHAR(1000) NOT NULL COMMENT 'what the answers lean on',
    doubt       VARCHAR(1000) NOT NULL COMMENT 'where it is not sure, or not of one mind',
    version     INT NOT NULL,
    changed_by  BIGINT NOT NULL COMMENT 'account',
    changed_at  DATETIME(3) NOT NULL,
    PRIMARY KEY (tweeling_id, bestuur_id, shared),
    CONSTRAINT fk_standpunt_tweeling FOREIGN KEY (tweeling_id) REFERENCES tweeling (id),
    CONSTRAINT fk_standpunt_bestuur FOREIGN KEY (bestuur_id) REFERENCES bestuur (id),
    CONSTRAINT fk_standpunt_account FOREIGN KEY (changed_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;

--changeset draaiboek:tweeling-terugblik
-- What one of both says, half a year later, of what became of feedback.
CREATE TABLE IF NOT EXISTS terugblik (
    terugkoppeling_id BIGINT NOT NULL,
    bestuur_id        BIGINT NOT NULL COMMENT 'for which it was said: the giver or the receiver',
    outcome           ENUM ('GELUKT', 'DEELS', 'BEZIG', 'NIET') NOT NULL,
    text              VARCHAR(1000) NOT NULL DEFAULT '',
    version           INT NOT NULL,
    changed_by        BIGINT NOT NULL COMMENT 'account',
    changed_at        DATETIME(3) NOT NULL,
    PRIMARY KEY (terugkoppeling_id, bestuur_id),
    CONSTRAINT fk_terugblik_terugkoppeling FOREIGN KEY (terugkoppeling_id) REFERENCES terugkoppeling (id),
    CONSTRAINT fk_terugblik_bestuur FOREIGN KEY (bestuur_id) REFERENCES bestuur (id),
    CONSTRAINT fk_terugblik_account FOREIGN KEY (changed_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;

--changeset draaiboek:tweeling-terugblik-herinnerd
ALTER TABLE tweeling
    ADD COLUMN IF NOT EXISTS look_back_at DATETIME(3) NULL COMMENT 'when its trekkers were asked to look back';

--changeset draaiboek:tweeling-thema
-- What a bestuur can offer a twin and what it wants to learn: a name of the application's list.
CREATE TABLE IF NOT EXISTS tweelingprofiel_thema (
    bestuur_id BIGINT NOT NULL,
    kind       ENUM ('AANREIKEN', 'LEREN') NOT NULL,
    thema      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (bestuur_id, kind, thema),
    CONSTRAINT fk_thema_profiel FOREIGN KEY (bestuur_id) REFERENCES tweelingprofiel (bestuur_id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;
