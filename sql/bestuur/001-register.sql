--liquibase formatted sql

--changeset draaiboek:bestuur-register
-- A bestuur has an id of its own: NIS, KBO and OVO numbers change with every merger, so they are dated rows.
CREATE TABLE IF NOT EXISTS bestuur (
    id                      BIGINT AUTO_INCREMENT PRIMARY KEY,
    name                    VARCHAR(120) NOT NULL,
    province                VARCHAR(40)  NOT NULL,
    arrondissement          VARCHAR(60)  NULL,
    referentieregio         VARCHAR(60)  NULL,
    lat                     DECIMAL(8, 5) NULL,
    lon                     DECIMAL(8, 5) NULL,
    population              INT NULL,
    population_year         INT NULL,
    population_2020         INT NULL,
    area_km2                DECIMAL(8, 2) NULL,
    mean_age                DECIMAL(4, 1) NULL,
    income_per_capita       INT NULL,
    invented                TINYINT(1) NOT NULL DEFAULT 0 COMMENT 'true for the besturen of the demo',
    valid_from              DATE NULL COMMENT 'NULL: existed before this register',
    valid_to                DATE NULL COMMENT 'exclusive; NULL: exists today',
    KEY bestuur_name (name)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS bestuur_identifier (
    id         BIGINT AUTO_INCREMENT PRIMARY KEY,
    bestuur_id BIGINT NOT NULL,
    scheme     ENUM ('NIS', 'KBO', 'OVO', 'OCMW_KBO', 'OCMW_OVO') NOT NULL,
    value      VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    valid_from DATE NULL,
    valid_to   DATE NULL COMMENT 'exclusive',
    KEY identifier_value (scheme, value),
    CONSTRAINT fk_identifier_bestuur FOREIGN KEY (bestuur_id) REFERENCES bestuur (id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS bestuur_voorganger (
    bestuur_id     BIGINT NOT NULL,
    predecessor_id BIGINT NOT NULL,
    at             DATE NOT NULL COMMENT 'the day of the merger',
    PRIMARY KEY (bestuur_id, predecessor_id),
    CONSTRAINT fk_voorganger_bestuur FOREIGN KEY (bestuur_id) REFERENCES bestuur (id),
    CONSTRAINT fk_voorganger_predecessor FOREIGN KEY (predecessor_id) REFERENCES bestuur (id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS bestuur_buur (
    bestuur_id BIGINT NOT NULL,
    buur_id    BIGINT NOT NULL,
    PRIMARY KEY (bestuur_id, buur_id),
    CONSTRAINT fk_buur_bestuur FOREIGN KEY (bestuur_id) REFERENCES bestuur (id),
    CONSTRAINT fk_buur_buur FOREIGN KEY (buur_id) REFERENCES bestuur (id)
) DEFAULT CHARSET = utf8mb4;
