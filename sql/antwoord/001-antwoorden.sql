--liquibase formatted sql

--changeset draaiboek:antwoord-antwoorden
-- The current value of a cell: item + row + column + holder. A NULL value is a cell that was emptied.
CREATE TABLE IF NOT EXISTS antwoord (
    id         BIGINT AUTO_INCREMENT PRIMARY KEY,
    traject_id BIGINT NOT NULL,
    item_id    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    row_id     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    col_id     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    holder_id  BIGINT NOT NULL COMMENT 'deelnemer; 0 = agreed or joint',
    version    INT NOT NULL,
    value      JSON NULL,
    changed_by BIGINT NOT NULL,
    changed_at DATETIME(3) NOT NULL,
    UNIQUE KEY antwoord_cell (traject_id, item_id, row_id, col_id, holder_id),
    CONSTRAINT fk_antwoord_traject FOREIGN KEY (traject_id) REFERENCES traject (id),
    CONSTRAINT fk_antwoord_account FOREIGN KEY (changed_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;

-- Every value that a cell ever had. The mutation is the browser's own name for the edit: a replay meets its unique key.
CREATE TABLE IF NOT EXISTS antwoord_versie (
    id          BIGINT AUTO_INCREMENT PRIMARY KEY,
    antwoord_id BIGINT NOT NULL,
    version     INT NOT NULL,
    mutation    UUID NOT NULL,
    value       JSON NULL,
    source      ENUM ('TYPED', 'DRAFT', 'CONFLICT', 'RESTORED', 'DEMO') NOT NULL,
    changed_by  BIGINT NOT NULL,
    changed_at  DATETIME(3) NOT NULL,
    UNIQUE KEY versie_version (antwoord_id, version),
    UNIQUE KEY versie_mutation (mutation),
    CONSTRAINT fk_versie_antwoord FOREIGN KEY (antwoord_id) REFERENCES antwoord (id),
    CONSTRAINT fk_versie_account FOREIGN KEY (changed_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;
