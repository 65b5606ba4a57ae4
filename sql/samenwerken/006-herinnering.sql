--liquibase formatted sql

--changeset draaiboek:samenwerken-herinnering
-- When somebody was last reminded of what their colleagues wait for, whoever of the trekkers did it; so that it stays rare.
CREATE TABLE IF NOT EXISTS herinnering (
    traject_id   BIGINT NOT NULL,
    deelnemer_id BIGINT NOT NULL,
    sent_at      DATETIME(3) NOT NULL,
    PRIMARY KEY (traject_id, deelnemer_id),
    CONSTRAINT fk_herinnering_traject FOREIGN KEY (traject_id) REFERENCES traject (id) ON DELETE CASCADE,
    CONSTRAINT fk_herinnering_deelnemer FOREIGN KEY (deelnemer_id) REFERENCES deelnemer (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;
