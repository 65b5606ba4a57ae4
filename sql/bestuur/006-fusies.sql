--liquibase formatted sql

--changeset draaiboek:bestuur-fusie
-- A merger that was carried out here: which bestuur goes on, with its Draaiboek, and which one went up in it. Who did it and why
-- stands in the trail. A merger of the register has no row.
CREATE TABLE IF NOT EXISTS fusie (
    id             BIGINT AUTO_INCREMENT PRIMARY KEY,
    bestuur_id     BIGINT NOT NULL COMMENT 'that goes on',
    predecessor_id BIGINT NOT NULL COMMENT 'that went up in it',
    at             DATE NOT NULL COMMENT 'the day of the merger',
    done_at        DATETIME(3) NOT NULL COMMENT 'when it was carried out',
    UNIQUE KEY fusie_once (predecessor_id),
    KEY fusie_of_bestuur (bestuur_id),
    CONSTRAINT fk_fusie_bestuur FOREIGN KEY (bestuur_id) REFERENCES bestuur (id),
    CONSTRAINT fk_fusie_predecessor FOREIGN KEY (predecessor_id) REFERENCES bestuur (id)
) DEFAULT CHARSET = utf8mb4;

--changeset draaiboek:bestuur-voorganger-van
-- From a bestuur to what it went up in: asked with every look at what a predecessor left.
ALTER TABLE bestuur_voorganger
    ADD INDEX IF NOT EXISTS voorganger_of (predecessor_id, bestuur_id);
