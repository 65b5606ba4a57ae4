--liquibase formatted sql

--changeset draaiboek:nota-besluitmodel
-- The bestuur's own model of a besluit: one Word file, filled in from a version of the note.
CREATE TABLE IF NOT EXISTS nota_model (
    bestuur_id  BIGINT PRIMARY KEY,
    name        VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    content     MEDIUMBLOB NOT NULL,
    bytes       INT NOT NULL,
    known       INT NOT NULL COMMENT 'how many places of it we fill in',
    unknown     JSON NOT NULL COMMENT 'places that we don''t know, as they stand there',
    uploaded_by BIGINT NOT NULL,
    uploaded_at DATETIME(3) NOT NULL,
    CONSTRAINT fk_nota_model_bestuur FOREIGN KEY (bestuur_id) REFERENCES bestuur (id),
    CONSTRAINT fk_nota_model_account FOREIGN KEY (uploaded_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
