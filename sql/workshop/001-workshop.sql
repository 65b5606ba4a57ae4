--liquibase formatted sql

--changeset draaiboek:traject-workshop logicalFilePath:db/changelog/traject/007-workshop.sql
-- A workshop: the group at one screen. While it runs, its members read the individual views on what was put on screen.
CREATE TABLE IF NOT EXISTS workshop (
    id            BIGINT AUTO_INCREMENT PRIMARY KEY,
    traject_id    BIGINT NOT NULL,
    section       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'with the sections below it',
    started_by    BIGINT NOT NULL,
    started_at    DATETIME(3) NOT NULL,
    ends_at       DATETIME(3) NOT NULL COMMENT 'when it ends by itself',
    ended_at      DATETIME(3) NULL,
    ended_by      BIGINT NULL COMMENT 'nobody where it ended by itself',
    running       SMALLINT NULL COMMENT '1 until it is ended, so that the key below allows one',
    seed          UUID NOT NULL COMMENT 'what the order of unsigned views hangs on; never leaves the database',
    current_item  VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    current_since DATETIME(3) NULL,
    minutes       INT NOT NULL COMMENT 'per item; 0 is no timer',
    timer_ends_at DATETIME(3) NULL COMMENT 'while it runs',
    timer_left    INT NULL COMMENT 'seconds, while it stands still; below zero is over time',
    UNIQUE KEY workshop_running (traject_id, running),
    KEY workshop_of_traject (traject_id, started_at),
    CONSTRAINT fk_workshop_traject FOREIGN KEY (traject_id) REFERENCES traject (id) ON DELETE CASCADE,
    CONSTRAINT fk_workshop_starter FOREIGN KEY (started_by) REFERENCES account (id),
    CONSTRAINT fk_workshop_ender FOREIGN KEY (ended_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;

--changeset draaiboek:traject-workshop-item logicalFilePath:db/changelog/traject/007-workshop.sql
-- What the group put on screen: only of these the views are read, and names only where the group chose to see them.
CREATE TABLE IF NOT EXISTS workshop_item (
    workshop_id BIGINT NOT NULL,
    item_id     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    shown_at    DATETIME(3) NOT NULL,
    seconds     INT NOT NULL COMMENT 'how long it was on screen, without the present time',
    named_at    DATETIME(3) NULL COMMENT 'when the group chose to see who',
    named_by    BIGINT NULL,
    PRIMARY KEY (workshop_id, item_id),
    CONSTRAINT fk_workshop_item FOREIGN KEY (workshop_id) REFERENCES workshop (id) ON DELETE CASCADE,
    CONSTRAINT fk_workshop_item_namer FOREIGN KEY (named_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;

--changeset draaiboek:traject-geparkeerd logicalFilePath:db/changelog/traject/007-workshop.sql
-- What was put off. One row for an item: parking it again replaces what was said the last time.
CREATE TABLE IF NOT EXISTS geparkeerd (
    traject_id   BIGINT NOT NULL,
    item_id      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    workshop_id  BIGINT NULL COMMENT 'in which it was parked',
    remark       VARCHAR(500) NOT NULL,
    deelnemer_id BIGINT NULL COMMENT 'who picks it up',
    parked_by    BIGINT NOT NULL,
    parked_at    DATETIME(3) NOT NULL,
    off_at       DATETIME(3) NULL COMMENT 'taken off the list by hand',
    off_by       BIGINT NULL,
    PRIMARY KEY (traject_id, item_id),
    CONSTRAINT fk_geparkeerd_traject FOREIGN KEY (traject_id) REFERENCES traject (id) ON DELETE CASCADE,
    CONSTRAINT fk_geparkeerd_workshop FOREIGN KEY (workshop_id) REFERENCES workshop (id) ON DELETE SET NULL,
    CONSTRAINT fk_geparkeerd_deelnemer FOREIGN KEY (deelnemer_id) REFERENCES deelnemer (id) ON DELETE SET NULL,
    CONSTRAINT fk_geparkeerd_parker FOREIGN KEY (parked_by) REFERENCES account (id),
    CONSTRAINT fk_geparkeerd_taker FOREIGN KEY (off_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;
