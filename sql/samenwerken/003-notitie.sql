--liquibase formatted sql

--changeset draaiboek:traject-notitie logicalFilePath:db/changelog/traject/006-notitie.sql
-- What colleagues say to each other beside a question. It is no answer, and nobody outside the bestuur reads it.
CREATE TABLE IF NOT EXISTS notitie (
    id          BIGINT AUTO_INCREMENT PRIMARY KEY,
    traject_id  BIGINT NOT NULL,
    item_id     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    author_id   BIGINT NOT NULL COMMENT 'account',
    mutation    UUID NOT NULL COMMENT 'the name that the browser gave it, so that it is kept once',
    text        TEXT NOT NULL,
    created_at  DATETIME(3) NOT NULL,
    edited_at   DATETIME(3) NULL,
    resolved_at DATETIME(3) NULL,
    resolved_by BIGINT NULL,
    UNIQUE KEY notitie_mutation (mutation),
    KEY notitie_of_item (traject_id, item_id),
    CONSTRAINT fk_notitie_traject FOREIGN KEY (traject_id) REFERENCES traject (id) ON DELETE CASCADE,
    CONSTRAINT fk_notitie_author FOREIGN KEY (author_id) REFERENCES account (id),
    CONSTRAINT fk_notitie_resolver FOREIGN KEY (resolved_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;
