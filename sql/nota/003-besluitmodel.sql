--liquibase formatted sql

--changeset draaiboek:nota-besluitmodel
-- The bestuur's own model of a besluit: one Word file, filled in from a version of the note.
CREATE TABLE IF NOT EXISTS nota_model (
    bestuur_id  BIGINT PRIMARY KEY,
    content     MEDIUMBLOB NOT NULL,
    bytes       INT NOT NULL,
    places      JSON NOT NULL COMMENT 'what stands in it to be filled in, and what we don''t know of that',
    uploaded_by BIGINT NOT NULL,
    uploaded_at DATETIME(3) NOT NULL,
    CONSTRAINT fk_nota_model_bestuur FOREIGN KEY (bestuur_id) REFERENCES bestuur (id),
    CONSTRAINT fk_nota_model_account FOREIGN KEY (uploaded_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
