--liquibase formatted sql

--changeset draaiboek:traject-antwoorden logicalFilePath:db/changelog/traject/001-antwoorden.sql
--validCheckSum: 9:b38f545c4ec4b4d8f1d588dbccf63c0c
CREATE TABLE IF NOT EXISTS traject (
    id             BIGINT AUTO_INCREMENT PRIMARY KEY,
    bestuur_id     BIGINT NOT NULL,
    editie_id      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    predecessor_id BIGINT NULL,
    started_at     DATETIME(3) NOT NULL,
    UNIQUE KEY traject_editie (bestuur_id, editie_id),
    CONSTRAINT fk_traject_bestuur FOREIGN KEY (bestuur_id) REFERENCES bestuur (id),
    CONSTRAINT fk_traject_predecessor FOREIGN KEY (predecessor_id) REFERENCES traject (id)
) DEFAULT CHARSET = utf8mb4;
